import { useCallback, useEffect, useState } from 'preact/hooks';
import type { StorageReport } from '../../digest/view';
import { sendMessage } from '../../messages';
import type { SyncState } from '../../sync-state';

/** What is stored, measured anew whenever a sync comes to its next stage; null until known. */
export function useStorageReport(sync: SyncState | null): {
  report: StorageReport | null;
  measure: () => Promise<void>;
} {
  const [report, setReport] = useState<StorageReport | null>(null);
  const measure = useCallback(
    () =>
      sendMessage('measureStorage').then(setReport, (error: unknown) => {
        console.error('What is stored could not be measured.', error);
      }),
    [],
  );
  useEffect(() => void measure(), [measure, sync?.kind]);
  return { report, measure };
}
