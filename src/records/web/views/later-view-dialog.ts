import { laterPart } from '../../../platform/web/later.tsx';

export const LaterViewDialog = laterPart(async () => (await import('./view-dialog.tsx')).ViewDialog);
