import { useEffect, useState } from 'preact/hooks';
import { saveSetting } from '../../settings';
import { askToNotify, mayNotify } from './permissions';

export interface NotifyControl {
  /** Chosen, and allowed by this browser: the choice itself may have been synced from another one. */
  on: boolean;
  /** True after the browser was asked to allow it and refused. */
  refused: boolean;
  onToggle: (on: boolean) => void;
}

/**
 * The setting `notify` together with the browser's permission for it.
 * @param attempt runs an action, and shows an alert on the page where it fails
 */
export function useNotify(chosen: boolean, attempt: (action: () => Promise<void>) => Promise<void>): NotifyControl {
  const [permission, setPermission] = useState<'unknown' | 'granted' | 'refused'>('unknown');
  useEffect(() => {
    if (chosen) void mayNotify().then((may) => may && setPermission('granted'));
  }, [chosen]);
  const onToggle = (on: boolean) =>
    void attempt(async () => {
      const allowed = !on || (await askToNotify());
      if (on) setPermission(allowed ? 'granted' : 'refused');
      if (allowed) await saveSetting('notify', on);
    });
  return { on: chosen && permission === 'granted', refused: permission === 'refused', onToggle };
}
