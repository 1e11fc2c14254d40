import { useMemo } from 'preact/hooks';
import type { SyncState } from '../../sync-state';
import { useSources } from '../components/use-sources';

const NONE: string[] = [];

/** The names of the sources that failed in the last sync while others did not; their ids until those are known. */
export function useFailedSources(sync: SyncState | null): string[] {
  const failedSources = sync?.kind === 'idle' ? sync.troubled : NONE;
  const { sources } = useSources(sync, failedSources.length > 0);
  return useMemo(
    () => failedSources.map((id) => sources?.find(({ credit }) => credit.id === id)?.credit.name ?? id),
    [failedSources, sources],
  );
}
