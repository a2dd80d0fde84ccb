import { laterPart } from '../../../platform/web/later.tsx';

/** The record beside a list, fetched once the list stands. */
export const LaterPeek = laterPart(async () => (await import('./peek.tsx')).RecordPeek);
