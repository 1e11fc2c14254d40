/**
 * Under which keys of `storage.local` things are kept: a leaf without schemas, so that a content script, which listens
 * for changes, does not carry them.
 */
export const SYNC_STATE_KEY = 'sync-state';

/** The state of each source by itself, by its id. */
export const SOURCE_STATES_KEY = 'source-states';

/** The error of the last sync that failed; outlives the failed state, until everything is erased. */
export const LAST_SYNC_ERROR_KEY = 'last-sync-error';

/** When a day was last fetched by itself, beside all syncs: who shows a day reads it again. */
export const FETCHED_DAY_KEY = 'fetched-day';

/** Each setting has a key of its own, which begins so. */
export const SETTING_PREFIX = 'setting.';
