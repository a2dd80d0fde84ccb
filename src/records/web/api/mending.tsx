// A refusal that says what is missing can be mended at once: a dialog of the object's own asks exactly that, and writes it with
// the change that was refused. The change waits meanwhile, wherever it came from: a page, a list, a board.
import {
  type ComponentType,
  createContext,
  type ReactNode,
  Suspense,
  use,
  useCallback,
  useState,
} from 'react';
import { ApiError } from '../../../platform/web/api.ts';
import type { ApiRecord, Values } from './record.ts';

export interface Refused {
  object: string;
  id: string;
  values: Values;
  /** The record as the person saw it, where that is known. */
  base?: ApiRecord;
  error: ApiError;
}

type Mended = ApiRecord & { _operation: string };

export interface Mending {
  /** The codes of the problems it knows how to mend. It is asked when all that is wrong is among them. */
  codes: readonly string[];
  Dialog: ComponentType<{ refused: Refused; onDone: (mended: Mended) => void; onLeave: () => void }>;
}

/** The person left the dialog: nothing was written, and nothing is to be said. */
export class Left extends Error {}

type Ask = (refused: Omit<Refused, 'error'> & { error: unknown }) => Promise<Mended | undefined>;

const MendingContext = createContext<Ask>(async () => undefined);

/** `undefined` where nobody can mend it. Rejects with `Left`. */
export const useMending = (): Ask => use(MendingContext);

interface Asked {
  refused: Refused;
  mending: Mending;
  settle: (mended: Mended | Left) => void;
}

/** `<MendingHost of={{ deal: … }}>` around the screens. */
export function MendingHost({
  of,
  children,
}: {
  of: Readonly<Record<string, Mending | undefined>>;
  children: ReactNode;
}) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const ask = useCallback<Ask>(
    async ({ error, ...change }) => {
      const mending = of[change.object];
      if (!mending || !(error instanceof ApiError) || error.errors.length === 0) return undefined;
      if (!error.errors.every(({ code }) => mending.codes.includes(code))) return undefined;
      const mended = await new Promise<Mended | Left>((settle) =>
        setAsked({ refused: { ...change, error }, mending, settle }),
      );
      setAsked(null);
      if (mended instanceof Left) throw mended;
      return mended;
    },
    [of],
  );
  return (
    <MendingContext value={ask}>
      {children}
      {asked && (
        <Suspense>
          <asked.mending.Dialog
            refused={asked.refused}
            onDone={asked.settle}
            onLeave={() => asked.settle(new Left())}
          />
        </Suspense>
      )}
    </MendingContext>
  );
}
