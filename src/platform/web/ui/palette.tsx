/**
 * The command palette, as the rest of the app sees it: who has something to find or to do gives a provider, and anything
 * may open it. What it looks like is in palette-dialog.tsx, loaded with the first opening.
 *
 *     usePaletteProvider({ id: 'records', order: 20, remote: true, find: (query, signal) => searchRecords(query, signal) });
 */
import {
  createContext,
  lazy,
  type ReactNode,
  type RefObject,
  Suspense,
  use,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useMessages } from '../language.tsx';
import type { Icon } from '../screens.ts';
import { uiMessages } from './messages.ts';
import { useShortcut } from './shortcuts.tsx';

export type PaletteItem = {
  /** Unique over all providers: 'company:0190…', 'go:deals'. */
  id: string;
  label: string;
  /** What tells two of the same name apart: a city, an object, an amount. */
  hint?: string;
  icon?: Icon;
  keys?: string;
  /** Where it leads. Only what has an address is remembered among the recent ones. */
  to?: string;
  run?: () => void;
  /** What else can be done with it at once, by Ctrl-Enter. */
  second?: { label: string; run: () => void };
};

export type PaletteGroup = { id: string; label: string; items: PaletteItem[] };

export type PaletteProvider = {
  id: string;
  order: number;
  /** Asks the server: called when typing pauses, and never with an empty query. */
  remote?: boolean;
  find: (query: string, signal: AbortSignal) => PaletteGroup[] | Promise<PaletteGroup[]>;
};

type Palette = { open: () => void; add: (provider: PaletteProvider) => () => void };

const PaletteContext = createContext<Palette | null>(null);
const loadDialog = () => import('./palette-dialog.tsx');
const PaletteDialog = lazy(loadDialog);

export function PaletteRoot({ children }: { children: ReactNode }) {
  const m = useMessages(uiMessages);
  const [opened, setOpened] = useState(false);
  const providers = useRef<PaletteProvider[]>([]);
  // From opening until the field of the dialog has the focus.
  const [waiting, setWaiting] = useState(false);
  const typed = useRef('');
  const palette = useMemo<Palette>(
    () => ({
      open() {
        typed.current = '';
        setWaiting(true);
        setOpened(true);
      },
      add(provider) {
        providers.current = [...providers.current, provider].sort((a, b) => a.order - b.order);
        return () => {
          providers.current = providers.current.filter((each) => each !== provider);
        };
      },
    }),
    [],
  );
  useShortcut('mod+k', m.palette, palette.open, { scope: 'everywhere' });
  // Fetched when nothing else is to be done, so that the first Ctrl-K is as quick as the second.
  useEffect(() => {
    const idle = setTimeout(() => {
      // Without network now, whoever opens it asks again.
      loadDialog().catch(() => {});
    }, 1_500);
    return () => clearTimeout(idle);
  }, []);

  return (
    <PaletteContext value={palette}>
      {children}
      {opened && waiting && <TypedAhead typed={typed} />}
      {opened && (
        <Suspense>
          <PaletteDialog
            providers={providers.current}
            takeTyped={() => {
              const early = typed.current;
              typed.current = '';
              setWaiting(false);
              return early;
            }}
            onClose={() => setOpened(false)}
          />
        </Suspense>
      )}
    </PaletteContext>
  );
}

/** Until the dialog is ready, what is typed is kept for it. */
function TypedAhead({ typed }: { typed: RefObject<string> }) {
  useEffect(() => {
    const keep = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'Backspace') typed.current = typed.current.slice(0, -1);
      else if (event.key.length === 1) typed.current += event.key;
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', keep, { capture: true });
    return () => window.removeEventListener('keydown', keep, { capture: true });
  }, [typed]);
  return null;
}

export function usePalette(): Palette {
  const palette = use(PaletteContext);
  if (!palette) throw new Error('usePalette is used outside of PaletteRoot');
  return palette;
}

/** Offers what `find` gives while the component is there. */
export function usePaletteProvider({ id, order, remote, find }: PaletteProvider): void {
  const { add } = usePalette();
  // Not an effect event: the palette asks while it renders.
  const latest = useRef(find);
  useEffect(() => {
    latest.current = find;
  });
  useEffect(
    () => add({ id, order, remote, find: (query, signal) => latest.current(query, signal) }),
    [add, id, order, remote],
  );
}
