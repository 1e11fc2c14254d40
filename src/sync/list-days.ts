import type { Source } from '../sources/source';
import type { Listing } from '../store/schema';
import { ask } from './ask';
import { collect } from './bytes';
import { SyncError } from './error';

/** Bytes that no honest listing goes beyond; the real one has 0.1 MB. */
const CEILING = 16 * 2 ** 20;

/**
 * Which days a source has now, in one request.
 * @param stored the listing as it was last; the answer is this very object where nothing changed
 * @throws SyncError
 */
export async function listDays(source: Source, stored: Listing | null, signal: AbortSignal): Promise<Listing> {
  const { id, revision, listing } = source;
  const comparable = stored?.url === listing.url && stored.revision === revision ? stored : null;
  const answer = await ask(listing, { signal, ceiling: CEILING, etag: comparable?.etag ?? null });
  if (answer.kind === 'unchanged') return comparable!;
  const bytes = await collect(answer.body);
  const days = read(source, bytes);
  if (days.length === 0) throw new SyncError('damaged', 'the listing names no day');
  return { source: id, url: listing.url, revision, etag: answer.etag, days };
}

function read({ listing }: Source, bytes: Uint8Array): Listing['days'] {
  try {
    return listing.read(JSON.parse(new TextDecoder().decode(bytes)));
  } catch (cause) {
    throw new SyncError('damaged', 'the listing cannot be read', { cause });
  }
}
