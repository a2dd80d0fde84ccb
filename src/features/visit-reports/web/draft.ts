// What is being written, kept on the device: a lost connection or a closed browser takes nothing. Gone once it is saved, and at
// sign-out, for the next person at this device reads nobody's customers.
import { newId } from '../../../platform/lib/ids.ts';
import type { Report } from '../contract.ts';
import { forgetPhotos } from './photo-store.ts';

export interface Photo {
  id: string;
  name: string;
  /** Not sent yet: it lies on this device (`photo-store.ts`). */
  kept?: true;
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
  /** What is to be sent, as it was when it was saved. */
  report: Omit<Report, 'photos'> | null;
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
  report: null,
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

/** The visits whose report was saved and has not gone yet. */
export const waitingDrafts = (): string[] =>
  Object.keys(localStorage)
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length))
    .filter((id) => {
      const { waiting, report } = readDraft(id);
      return waiting && report !== null;
    });

export function forgetDrafts(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
  void forgetPhotos();
}
