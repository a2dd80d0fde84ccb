/**
 * The keyboard map. A screen says `useShortcut('c', m.create, create)` and the key works while the screen is there; what
 * came last wins, so a peek may take a key over from the list behind it. Keys are left alone while someone types, while a
 * dialog is open, and, if the person turned them off, when they are a single key (WCAG 2.1.4). `?` shows the map.
 */
import { useLocalStorage } from '@mantine/hooks';
import {
  createContext,
  lazy,
  type ReactNode,
  Suspense,
  use,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useMessages } from '../language.tsx';
import { isMac, strokeOf } from './keys.ts';
import { uiMessages } from './messages.ts';

export type Shortcut = {
  keys: string;
  label: string;
  run: () => void;
  /** `everywhere` for what belongs to the frame; the map shows it apart from the keys of the page. */
  scope: 'page' | 'everywhere';
};

type Registry = { add: (shortcut: Shortcut) => () => void; showMap: () => void };

const ShortcutsContext = createContext<Registry | null>(null);
const ShortcutMap = lazy(() => import('./shortcut-map.tsx'));
const sequencePause = 1_200;

export function ShortcutsProvider({ children }: { children: ReactNode }) {
  const m = useMessages(uiMessages);
  const [shown, setShown] = useState<Shortcut[] | null>(null);
  const [singleKeys, setSingleKeys] = useLocalStorage({
    key: 'jalon.single_keys',
    defaultValue: true,
    getInitialValueInEffect: false,
  });
  const shortcuts = useRef<Shortcut[]>([]);
  const pending = useRef({ strokes: '', at: 0 });

  const registry = useMemo<Registry>(
    () => ({
      add(shortcut) {
        shortcuts.current = [...shortcuts.current, shortcut];
        return () => {
          shortcuts.current = shortcuts.current.filter((each) => each !== shortcut);
        };
      },
      showMap: () => setShown(shortcuts.current),
    }),
    [],
  );

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.repeat) return;
    const stroke = strokeOf(event, isMac());
    if (!stroke || isDialogOpen()) return;
    if (!stroke.includes('mod+') && (isTyping(event.target) || (!singleKeys && stroke.length === 1))) return;

    const waited = event.timeStamp - pending.current.at;
    const begun = waited < sequencePause ? pending.current.strokes : '';
    const sequence = `${begun} ${stroke}`.trim();
    const known = shortcuts.current;
    const hit =
      known.findLast((each) => each.keys === sequence) ?? known.findLast((each) => each.keys === stroke);
    const more = known.some((each) => each.keys.startsWith(`${sequence} `));
    pending.current = { strokes: more ? sequence : '', at: event.timeStamp };
    if (!hit) return;
    event.preventDefault();
    pending.current.strokes = '';
    hit.run();
  });

  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
  useEffect(
    () => registry.add({ keys: '?', label: m.keys, run: registry.showMap, scope: 'everywhere' }),
    [registry, m.keys],
  );

  return (
    <ShortcutsContext value={registry}>
      {children}
      {shown && (
        <Suspense>
          <ShortcutMap
            shortcuts={shown}
            singleKeys={singleKeys}
            onSingleKeys={setSingleKeys}
            onClose={() => setShown(null)}
          />
        </Suspense>
      )}
    </ShortcutsContext>
  );
}

/** Makes `keys` do `run` while the component is there. `label` names it in the map, in the reader's language. */
export function useShortcut(
  keys: string,
  label: string,
  run: () => void,
  { enabled = true, scope = 'page' }: { enabled?: boolean; scope?: Shortcut['scope'] } = {},
): void {
  const { add } = useShortcuts();
  const latest = useEffectEvent(run);
  useEffect(() => {
    if (enabled) return add({ keys, label, scope, run: () => latest() });
  }, [add, keys, label, scope, enabled]);
}

/** The registry itself, for who has a list of keys rather than one, and for the button that shows the map. */
export function useShortcuts(): Registry {
  const registry = use(ShortcutsContext);
  if (!registry) throw new Error('useShortcut is used outside of ShortcutsProvider');
  return registry;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button', 'range'].includes(target.type);
  return target instanceof HTMLSelectElement || target.getAttribute('role') === 'combobox';
}

function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"][aria-modal="true"]') !== null;
}
