// What of a filter is fetched once the list stands.
import { laterPart } from '../../../platform/web/later.tsx';

export const FilterEditor = laterPart(async () => (await import('./filter-editor.tsx')).FilterEditor);
