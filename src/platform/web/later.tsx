// Parts of a screen that nobody needs when it first stands: fetched after it, and drawn at once when they are here.
import { type ComponentType, type ReactNode, Suspense, use, useEffect, useEffectEvent } from 'react';

export type LaterPart<P> = ((props: P) => ReactNode) & { fetch: () => Promise<unknown> };

/**
 *     const ViewDialog = laterPart(async () => (await import('./view-dialog.tsx')).ViewDialog);
 *
 * Unlike `lazy`, what was fetched before it is first shown is shown without a moment of nothing: the focus finds it.
 * `Waiting` stands in its place until it comes.
 */
export function laterPart<P extends object>(
  load: () => Promise<ComponentType<P>>,
  Waiting?: ComponentType<P>,
): LaterPart<P> {
  let Loaded: ComponentType<P> | undefined;
  let coming: Promise<ComponentType<P>> | undefined;
  const fetch = () => {
    coming ??= load().then(
      (part) => {
        Loaded = part;
        return part;
      },
      (error: unknown) => {
        // Without network now: who asks again tries again, but not the drawing that is told of this failure.
        setTimeout(() => {
          coming = undefined;
        }, 1_000);
        throw error;
      },
    );
    return coming;
  };
  const Come = (props: P) => {
    const Part = Loaded ?? use(coming ?? fetch());
    return <Part {...props} />;
  };
  const Later = (props: P) => (
    <Suspense fallback={Waiting && <Waiting {...props} />}>
      <Come {...props} />
    </Suspense>
  );
  return Object.assign(Later, { fetch });
}

/** Fetches what may be wanted next, once the screen stands and the network is free. */
export function useFetchAhead(fetches: readonly (() => Promise<unknown>)[]): void {
  const all = useEffectEvent(() => {
    Promise.all(fetches.map((fetch) => fetch())).catch(() => {});
  });
  useEffect(() => {
    const idle = setTimeout(() => all(), 1_000);
    return () => clearTimeout(idle);
  }, []);
}
