// What is being written, kept on the device: a lost connection or a closed browser takes nothing. Gone once it is saved, and at
// sign-out, for the next person at this device reads nobody's customers.
import { newId } from '../../../platform/lib/ids.ts';

export interface Photo {
  id: string;
  name: string;
}

export interface Draft {
  text: string;
  outcome: string | null;
  template: string | null;
  photos: Photo[];
  /** What was read in the text and found right. */
  confirmed: ('amount' | 'decided' | 'next')[];
  /** The same however often it is sent. */
  key: string;
  /** Saved by the person, and not yet by the server. */
  waiting: boolean;
}

const prefix = 'jalon.report.';

export const emptyDraft = (): Draft => ({
  text: '',
  outcome: null,
  template: null,
  photos: [],
  confirmed: [],
  key: newId(),
  waiting: false,
});

export function readDraft(id: string): Draft {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(prefix + id) ?? 'null');
    return kept && typeof kept === 'object' ? { ...emptyDraft(), ...kept } : emptyDraft();
  } catch {
    return emptyDraft();
  }
}

export function keepDraft(id: string, draft: Draft): void {
  try {
    localStorage.setItem(prefix + id, JSON.stringify(draft));
  } catch {
    // A full device keeps nothing; the text still stands on the screen.
  }
}

export const dropDraft = (id: string): void => localStorage.removeItem(prefix + id);

export function forgetDrafts(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
}
