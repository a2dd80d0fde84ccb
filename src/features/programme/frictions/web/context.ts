// Where somebody is when they say that something hinders them: taken at once, before the dialog takes the focus.
import { recordUnderFocus } from '../../../../records/web/record-under-focus.ts';

export interface Where {
  screen: string;
  object: string | null;
  record: string | null;
  field: string | null;
  browser: string;
}

export function whereAmI(): Where {
  const target = recordUnderFocus();
  const focused = document.activeElement;
  const field =
    focused?.closest<HTMLElement>('[data-field]')?.dataset.field ??
    (focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement ? focused.name : null);
  return {
    screen: location.pathname.slice(0, 500),
    object: target?.object ?? /^\/o\/([a-z_]+)/.exec(location.pathname)?.[1] ?? null,
    record: target?.id ?? null,
    field: field?.slice(0, 100) || null,
    browser: navigator.userAgent.slice(0, 300),
  };
}

type Listener = () => void;
let listener: Listener | null = null;

/** From a menu: as the key does. */
export const hinder = (): void => listener?.();
export function listenForHinder(next: Listener): () => void {
  listener = next;
  return () => {
    listener = null;
  };
}
