import { laterPart } from '../../../platform/web/later.tsx';

/** The dialog, fetched when somebody was quicker. */
export const LaterConflictDialog = laterPart(
  async () => (await import('./conflict-dialog.tsx')).ConflictDialog,
);
