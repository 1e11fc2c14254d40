import * as z from 'zod/mini';

/**
 * Zod compiles a parser with `new Function` where it can, and tries whether it can; the policy of an extension forbids
 * that and reports the try (https://zod.dev/packages/core#configuration). Every module that makes a schema imports this
 * one, so that it comes before the first of them. `tests/unit/bundles.test.ts` holds that no such code is shipped.
 */
z.config({ jitless: true });

/** A schema whose output is a `T`, whatever comes in. */
export type Schema<T> = z.ZodMiniType<T>;

/** A whole number that is exact, from 0 on. */
export const count = z.int().check(z.minimum(0));

/** The value as its schema has it, without unknown fields; null where it does not match. */
export function parseOrNull<T>(schema: Schema<T>, value: unknown): T | null {
  const { success, data } = z.safeParse(schema, value);
  return success ? data : null;
}
