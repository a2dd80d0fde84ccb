// Sends a report that was saved: its photos first, each once, then its words under a key by which they are taken once, however
// often they are sent. What has gone is noted at once, so that a connection lost in between begins where it ended.
import { ApiError, api } from '../../../platform/web/api.ts';
import type { Report } from '../contract.ts';
import { type Draft, dropDraft, keepDraft, type Photo } from './draft.ts';
import { dropPhoto, readPhoto } from './photo-store.ts';

/** Reports that are open on the screen: that screen sends its own. */
export const openReports = new Set<string>();

export async function sendReport(id: string, draft: Draft): Promise<{ operation: string }> {
  return alone(`jalon report ${id}`, async () => {
    const photos: Photo[] = [];
    for (const photo of draft.photos) photos.push(...(photo.kept ? await sendKept(photo) : [photo]));
    keepDraft(id, { ...draft, photos });
    const answer = await api.action<{ operation: string }>(
      'visit.report',
      { ...draft.report, photos: photos as Report['photos'] },
      { idempotencyKey: draft.key },
    );
    dropDraft(id);
    return answer;
  });

  async function sendKept(photo: Photo): Promise<Photo[]> {
    const file = await readPhoto(photo.id);
    if (!file) return [];
    const sent = await sendPhoto(file);
    draft = { ...draft, photos: draft.photos.map((one) => (one.id === photo.id ? sent : one)) };
    keepDraft(id, draft);
    await dropPhoto(photo.id);
    return [sent];
  }
}

export function sendPhoto(file: File): Promise<Photo> {
  const form = new FormData();
  form.append('file', file, file.name);
  return api.post<Photo>('/files', form);
}

export const isOffline = (error: unknown): boolean => error instanceof ApiError && error.status === 0;

/** Of two windows one sends. Without locks (a page that is not secure) the key still takes it once. */
const alone = <T>(name: string, work: () => Promise<T>): Promise<T> =>
  navigator.locks ? (navigator.locks.request(name, work) as Promise<T>) : work();
