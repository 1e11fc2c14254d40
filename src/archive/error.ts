/** `too-large` is what no archive of a repository comes near: too many bytes, entries or headers. */
export type ArchiveErrorCode = 'damaged' | 'too-large';

/** What is wrong with an archive; failures of the transfer it comes from are thrown as they are. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';

  constructor(
    readonly code: ArchiveErrorCode,
    message: string,
    options: { cause?: unknown } = {},
  ) {
    super(message, options);
  }
}
