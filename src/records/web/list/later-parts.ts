// What of the list is fetched once it stands.
import { laterPart } from '../../../platform/web/later.tsx';

export const BulkFieldDialog = laterPart(
  async () => (await import('./bulk-field-dialog.tsx')).BulkFieldDialog,
);
export const BulkRefusedDialog = laterPart(
  async () => (await import('./bulk-refused-dialog.tsx')).BulkRefusedDialog,
);
export const BulkTagsDialog = laterPart(async () => (await import('./bulk-tags-dialog.tsx')).BulkTagsDialog);
export const ColumnLists = laterPart(async () => (await import('./column-lists.tsx')).ColumnLists);
export const SelectionBar = laterPart(async () => (await import('./selection-bar.tsx')).SelectionBar);
export const FilterSheet = laterPart(async () => (await import('./filter-sheet.tsx')).FilterSheet);
