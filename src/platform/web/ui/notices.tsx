import { lazy, Suspense, useEffect, useState } from 'react';

const NoticesRegion = lazy(() => import('./notices-region.tsx'));

/** Where `notifications.show` shows, fetched once the page stands. What is said before waits in the store, and is shown then. */
export function Notices() {
  const [wanted, setWanted] = useState(false);
  useEffect(() => {
    const idle = setTimeout(() => setWanted(true), 1_000);
    return () => clearTimeout(idle);
  }, []);
  if (!wanted) return null;
  return (
    <Suspense>
      <NoticesRegion />
    </Suspense>
  );
}
