import * as v from 'valibot';

/** What brings anything into the form of `T`, or refuses it. */
export type Shape<T> = v.GenericSchema<unknown, T>;

/** A number that is neither NaN nor infinite. */
export const finite = v.pipe(
  v.number(),
  v.check((number) => Number.isFinite(number)),
);
/** A whole number that is exact. */
export const int = v.pipe(
  v.number(),
  v.check((number) => Number.isSafeInteger(number)),
);
/** A whole number that is exact, from 0 on. */
export const count = v.pipe(
  int,
  v.check((number) => number >= 0),
);

/** A text in which a pattern is found. */
export function textLike(pattern: RegExp): Shape<string> {
  return v.pipe(
    v.string(),
    v.check((text) => pattern.test(text)),
  );
}

/** An object with these fields, without any others. Unlike `v.object` it takes no array for one. */
export function object<const E extends v.ObjectEntries>(entries: E): v.ObjectSchema<E, undefined> {
  const schema = v.object(entries);
  return {
    ...schema,
    '~run': (dataset, config) => schema['~run'](Array.isArray(dataset.value) ? { value: null } : dataset, config),
  };
}

/** A value in its form, without the fields that have no place in it; null where it does not fit. */
export function fit<T>(shape: Shape<T>, value: unknown): T | null {
  const { success, output } = v.safeParse(shape, value, { abortEarly: true });
  return success ? output : null;
}
