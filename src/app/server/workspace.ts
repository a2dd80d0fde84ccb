// The firm's settings, as every request needs them. Until the first-run page is filled in there are none.
import { readSettings } from '../../features/auth/server/setup.ts';
import type { WorkspaceSettings } from '../../model/server/context.ts';
import { usualWorkingHours } from '../../platform/lib/working-hours.ts';
import type { Database } from '../../platform/server/db.ts';

export interface Workspace {
  /** Until the firm has said who it is: French, in France, in euros. */
  settings(): WorkspaceSettings;
  reload(): Promise<void>;
}

export async function openWorkspace(db: Database, id: string): Promise<Workspace> {
  let current = unsaid;
  const workspace: Workspace = {
    settings: () => current,
    async reload() {
      current = (await readSettings(db, id)) ?? current;
    },
  };
  await workspace.reload();
  return workspace;
}

const unsaid: WorkspaceSettings = {
  firm: '',
  language: 'fr',
  country: 'FR',
  currency: 'EUR',
  timeZone: 'Europe/Paris',
  workingTime: usualWorkingHours('FR'),
};
