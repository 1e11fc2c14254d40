import { useMemo } from 'preact/hooks';
import type { SyncState } from '../../sync-state';
import { useSources } from '../components/use-sources';

const NONE: string[] = [];

/** The names of the sources that failed in the last sync while others did not; their ids until those are known. */
export function useTroubled(sync: SyncState | null): string[] {
  const troubled = sync?.kind === 'idle' ? sync.troubled : NONE;
  const { sources } = useSources(sync, troubled.length > 0);
  return useMemo(
    () => troubled.map((id) => sources?.find(({ credit }) => credit.id === id)?.credit.name ?? id),
    [troubled, sources],
  );
}
