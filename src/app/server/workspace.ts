// The firm's settings, as every request needs them. Until the first-run page is filled in there are none.
import { sql } from 'kysely';
import type { WorkspaceSettings } from '../../model/server/context.ts';
import { isLanguage } from '../../platform/lib/language.ts';
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
      const { rows } = await sql<{
        firm: string;
        language: string;
        country: string;
        currency: string;
        time_zone: string;
      }>`
        select firm, language, country, currency, time_zone from jalon.workspace where id = ${id}`.execute(
        db,
      );
      const [row] = rows;
      if (row)
        current = {
          ...row,
          language: isLanguage(row.language) ? row.language : 'fr',
          timeZone: row.time_zone,
        };
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
};
