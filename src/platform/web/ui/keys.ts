/**
 * How keys are written in code and shown to people. A stroke is 'c', '?', 'enter', 'shift+enter' or 'mod+k' (`mod` is ⌘
 * on a Mac and Ctrl elsewhere); a sequence is strokes with a space between: 'g d'.
 */
import type { Language, Text } from '../../lib/language.ts';

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** The stroke of a keyboard event. What a character needs to be typed (Shift, AltGr) is part of the character. */
export function strokeOf(event: Pressed, mac: boolean): string | null {
  if (['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'Dead'].includes(event.key)) return null;
  const character = event.key.length === 1;
  const mod = mac ? event.metaKey : event.ctrlKey;
  const altGr = character && event.ctrlKey && event.altKey;
  const parts = [
    mod && !altGr ? 'mod' : '',
    event.altKey && !altGr ? 'alt' : '',
    event.shiftKey && !character ? 'shift' : '',
    event.key === ' ' ? 'space' : event.key.toLowerCase(),
  ];
  return parts.filter(Boolean).join('+');
}

/** The caps to draw, one list for each stroke: 'mod+k' on a PC is [['Ctrl', 'K']]. */
export function capsOf(keys: string, language: Language, mac: boolean): string[][] {
  return keys.split(' ').map((stroke) => {
    if (stroke === '+') return ['+'];
    return stroke.split('+').map((part) => capOf(part, language, mac));
  });
}

/** For `aria-keyshortcuts`, which knows no sequences. */
export function ariaKeys(keys: string, mac: boolean): string | undefined {
  if (keys.includes(' ')) return undefined;
  return keys.replace('mod', mac ? 'Meta' : 'Control').replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
}

export function isMac(): boolean {
  return /mac|iphone|ipad/i.test(navigator.platform);
}

const names: Record<string, Text> = {
  shift: { fr: 'Maj', en: 'Shift' },
  enter: { fr: 'Entrée', en: 'Enter' },
  escape: { fr: 'Échap', en: 'Esc' },
  space: { fr: 'Espace', en: 'Space' },
  delete: { fr: 'Suppr', en: 'Del' },
  arrowup: { fr: '↑', en: '↑' },
  arrowdown: { fr: '↓', en: '↓' },
  arrowleft: { fr: '←', en: '←' },
  arrowright: { fr: '→', en: '→' },
};

function capOf(part: string, language: Language, mac: boolean): string {
  if (part === 'mod') return mac ? '⌘' : 'Ctrl';
  if (part === 'alt') return mac ? '⌥' : 'Alt';
  return names[part]?.[language] ?? part.toUpperCase();
}
