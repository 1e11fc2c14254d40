/**
 * Does something at once, then at most once in `pauseMs` however often it is called: what was called
 * for during a pause is done once when it is over, so that the last call is never lost.
 */
export function paced(act: () => void, pauseMs: number): { call: () => void; stop: () => void } {
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
