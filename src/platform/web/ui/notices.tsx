import { type ComponentType, useEffect, useState } from 'react';

const again = 5_000;

/** Where `notifications.show` shows, fetched once the page stands. What is said before waits in the store, and is shown then. */
export function Notices() {
  const [Region, setRegion] = useState<ComponentType | null>(null);
  useEffect(() => {
    // Without network it is tried again: the page must not fall over what it can do without.
    const load = () => {
      import('./notices-region.tsx').then(
        (region) => setRegion(() => region.default),
        () => {
          timer = setTimeout(load, again);
        },
      );
    };
    let timer = setTimeout(load, 1_000);
    return () => clearTimeout(timer);
  }, []);
  return Region && <Region />;
}
