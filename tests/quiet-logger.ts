/** A logger for builds that tests make: it says what went wrong, and nothing else. */
export const quietLogger = {
  debug() {},
  log() {},
  info() {},
  success() {},
  warn: console.warn,
  error: console.error,
  fatal: console.error,
  level: 0,
};
