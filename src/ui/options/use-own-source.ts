import { useCallback, useState } from 'preact/hooks';
import { type OwnSourceTrial, sendMessage } from '../../messages';
import { saveSetting } from '../../settings';
import { askForHost, giveHostBack, ownHost } from './permissions';

/** The steps of adding the user's own source. */
type Trial =
  | { kind: 'none' }
  | { kind: 'trying' }
  | { kind: 'tried'; outcome: OwnSourceTrial }
  | { kind: 'saved' }
  | { kind: 'removed' };

export interface OwnSourceControl {
  /** The address in the field. */
  address: string;
  /** The address in use; empty where there is none. */
  saved: string;
  trial: Trial;
  onAddress: (address: string) => void;
  onTry: () => void;
  onSave: () => void;
  onRemove: () => void;
}

/**
 * Takes an address from the field through permission and trial into the settings.
 * @param attempt runs an action, and shows an alert on the page where it fails
 */
export function useOwnSource(saved: string, attempt: (action: () => Promise<void>) => Promise<void>): OwnSourceControl {
  const [draft, setDraft] = useState<string | null>(null);
  const [trial, setTrial] = useState<Trial>({ kind: 'none' });
  const address = (draft ?? saved).trim();

  const onAddress = useCallback((text: string) => {
    setDraft(text);
    setTrial({ kind: 'none' });
  }, []);
  const onTry = () => {
    setTrial({ kind: 'trying' });
    // An address that was typed over in the meantime has set the trial back: this outcome is not its own.
    const settle = (next: Trial) => setTrial((now) => (now.kind === 'trying' ? next : now));
    void attempt(async () => {
      try {
        const outcome = await tryOut(address);
        settle({ kind: 'tried', outcome });
      } catch (error) {
        settle({ kind: 'none' });
        throw error;
      }
    });
  };
  const keep = (next: string, then: Trial) =>
    void attempt(async () => {
      await saveSetting('ownSource', next);
      const [before, now] = [ownHost(saved), ownHost(next)];
      if (before && before !== now) await giveHostBack(before);
      setDraft(null);
      setTrial(then);
    });
  return {
    address: draft ?? saved,
    saved,
    trial,
    onAddress,
    onTry,
    onSave: () => keep(address, { kind: 'saved' }),
    onRemove: () => keep('', { kind: 'removed' }),
  };
}

/** Asks for its host first, where that is needed, within the click that this is called in. */
async function tryOut(address: string): Promise<OwnSourceTrial> {
  const host = ownHost(address);
  if (host && !(await askForHost(host))) return { ok: false, code: 'not-allowed', host };
  return sendMessage('tryOwnSource', address);
}
