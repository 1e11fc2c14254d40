import { useMemo } from 'preact/hooks';
import type { Language } from '../../i18n/language';
import { popupStrings } from '../../i18n/popup';
import type { SyncState } from '../../sync-state';
import { useSources } from '../components/use-sources';

/** A line with the sources that failed in the last sync while others did not; nothing where `names` is empty. */
export function FailedSources({ names, language }: { names: string[]; language: Language }) {
  if (names.length === 0) return null;
  return (
    <p class="failed-sources" data-field="troubled">
      {popupStrings[language].failedSources(names.join(', '))}
    </p>
  );
}

const NONE: string[] = [];

/** The names of the sources that failed in the last sync while others did not; their ids until those are known. */
export function useFailedSources(sync: SyncState | null): string[] {
  const failedSources = sync?.kind === 'idle' ? sync.failedSources : NONE;
  const { sources } = useSources(sync, failedSources.length > 0);
  return useMemo(
    () => failedSources.map((id) => sources?.find(({ credit }) => credit.id === id)?.credit.name ?? id),
    [failedSources, sources],
  );
}
