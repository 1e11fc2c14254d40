import { useEffect, useMemo, useState } from 'preact/hooks';
import type { StorageReport } from '../../digest/view';
import { sendMessage, type SourceReport } from '../../messages';

/**
 * The totals over all sources, computed again whenever the reports change. Papers and bytes are sums; a
 * day that several sources have counts once. Null until known.
 */
export function useTotals(sources: SourceReport[] | null): StorageReport | null {
  const [days, setDays] = useState<number | null>(null);
  useEffect(() => {
    if (!sources) return;
    sendMessage('listDays').then(
      (dates) => setDays(dates.length),
      (error: unknown) => console.error('The days could not be counted.', error),
    );
  }, [sources]);
  return useMemo(() => (sources && days !== null ? { ...sumOf(sources), days } : null), [sources, days]);
}

function sumOf(sources: SourceReport[]): Omit<StorageReport, 'days'> {
  const sum = { papers: 0, bytes: 0, newest: null as StorageReport['newest'] };
  for (const { stored } of sources) {
    sum.papers += stored.papers;
    sum.bytes += stored.bytes;
    if (stored.newest && (!sum.newest || stored.newest > sum.newest)) sum.newest = stored.newest;
  }
  return sum;
}
