// What of a record's page is fetched once it stands.
import { laterPart } from '../../../platform/web/later.tsx';

export const History = laterPart(async () => (await import('./history.tsx')).History);
export const WriteSheet = laterPart(async () => (await import('./write-sheet.tsx')).WriteSheet);
