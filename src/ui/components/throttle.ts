/**
 * Runs `act` at once, then at most once in `pauseMs` milliseconds however often it is called. Calls during a
 * pause run it once when the pause ends, so that the last call is never lost.
 */
export function throttle(act: () => void, pauseMs: number): { call: () => void; stop: () => void } {
  let pause: ReturnType<typeof setTimeout> | null = null;
  let calledFor = false;
  const call = () => {
    calledFor = pause !== null;
    if (calledFor) return;
    act();
    pause = setTimeout(() => {
      pause = null;
      if (calledFor) call();
    }, pauseMs);
  };
  return { call, stop: () => pause !== null && clearTimeout(pause) };
}
