import { useEffect, useState } from 'preact/hooks';

const TICK_MS = 30_000;

/** The time in epoch milliseconds, renewed twice a minute, so that "3 hours ago" stays true in an open page. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
