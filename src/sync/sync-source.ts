import type { Source } from '../sources/source';
import type { SyncContext } from './context';
import type { SourceEvent } from './event';
import { syncCalendar } from './sync-calendar';
import { syncListed } from './sync-listed';

/**
 * Brings the stored days of one source up to date. May be left or killed anywhere: what was written
 * is whole, and the next call goes on from there. A day that is no longer there stays.
 * @returns how many of its days could not be read
 * @throws SyncError, StoreError; the signal's reason where the caller gave up
 */
export function syncSource(source: Source, context: SyncContext): AsyncGenerator<SourceEvent, number> {
  return source.days.kind === 'listed'
    ? syncListed(source, source.days, context)
    : syncCalendar(source, source.days, context);
}
