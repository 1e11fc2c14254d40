import type { Votes } from '../digest/merge';
import { sendMessage } from '../messages';
import type { Settings } from '../settings';

/**
 * Asks for the votes that a paper has now, once: as soon as it is called with settings that want
 * them. Reports them where they are to be had.
 */
export function liveVotes(
  id: string,
  report: (votes: Votes) => void,
  warn: (error: unknown) => void,
): (settings: Pick<Settings, 'liveVotes'>) => void {
  let isAsked = false;
  return (settings) => {
    if (isAsked || !settings.liveVotes) return;
    isAsked = true;
    sendMessage('askVotes', id).then((votes) => votes && report(votes), warn);
  };
}
