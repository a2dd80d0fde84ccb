// Keys that come before it is known where they belong: a choice is made, its answer is on its way, and the hand types on. They are
// held, and typed where the focus is once the answer has put it there.

type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'> & {
  getModifierState: (key: 'AltGraph') => boolean;
  preventDefault: () => void;
  stopPropagation: () => void;
};

export interface HeldKeys {
  begin: () => void;
  /** Whether the key was taken: between `begin` and `release` every key is. */
  take: (event: Press) => boolean;
  release: () => Promise<void>;
}

export function heldKeys(): HeldKeys {
  let held: { init: KeyboardEventInit & { key: string }; writes: boolean }[] | null = null;
  return {
    begin() {
      held ??= [];
    },
    take(event) {
      if (!held) return false;
      event.preventDefault();
      event.stopPropagation();
      const { key, code, ctrlKey, metaKey, shiftKey, altKey } = event;
      const writes = [...key].length === 1 && ((!ctrlKey && !metaKey) || event.getModifierState('AltGraph'));
      held.push({ init: { key, code, ctrlKey, metaKey, shiftKey, altKey }, writes });
      return true;
    },
    async release() {
      const keys = held ?? [];
      held = null;
      for (const { init, writes } of keys) {
        const at = document.activeElement ?? document.body;
        const event = new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true });
        if (at.dispatchEvent(event)) doAsTheBrowser(init, writes);
        // What the key did is drawn before the next one; no key of the hand comes between.
        await Promise.resolve();
        await Promise.resolve();
      }
    },
  };
}

/** What a key does by itself; one that a script makes does nothing. */
function doAsTheBrowser({ key, shiftKey }: KeyboardEventInit & { key: string }, writes: boolean): void {
  // Deprecated and without a successor: no other way writes as a hand does, with its events and its way back.
  if (writes) document.execCommand('insertText', false, key);
  if (key === 'Backspace') document.execCommand('delete');
  if (key === 'Tab') stepOn(shiftKey ? -1 : 1);
}

function stepOn(by: 1 | -1): void {
  const stops = [
    ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, [tabindex]'),
  ].filter((one) => one.tabIndex >= 0 && !one.matches(':disabled') && one.checkVisibility());
  stops[stops.indexOf(document.activeElement as HTMLElement) + by]?.focus();
}
