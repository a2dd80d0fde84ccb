// What several Jalons need to work as one: files that all of them see, and to hear of each other's writes.
import { sql } from 'kysely';
import type { Env } from '../../../platform/server/env.ts';
import { localFiles } from '../../../platform/server/files.ts';
import { reachDatabase } from '../../../platform/server/reach-database.ts';
import type { App } from '../app.ts';
import type { Finding } from './doctor.ts';

/** The newest files are where this Jalon looks for them. */
export async function checkFiles(app: App, folder: string): Promise<Finding[]> {
  const { rows } = await sql<{
    id: string;
  }>`select id from w_1.file order by created_at desc, id desc limit 50`.execute(app.db);
  const files = localFiles(folder);
  const there = await Promise.all(rows.map(({ id }) => files.has(id)));
  const missing = there.filter((one) => !one).length;
  if (missing === 0) return [{ good: true, text: { fr: 'Les fichiers sont là.', en: 'Files are there.' } }];
  return [
    {
      good: false,
      text: {
        fr: `${missing} des ${rows.length} derniers fichiers ne sont pas dans ${folder} : indiquez dans JALON_FILES le dossier que tous les Jalon partagent, ou restaurez-les.`,
        en: `${missing} of the newest ${rows.length} files are not in ${folder}: set JALON_FILES to the folder that all Jalons share, or restore them.`,
      },
    },
  ];
}

/** Nothing to say of the embedded database, which one Jalon has for itself. */
export async function checkSharing({ databaseUrl, databaseDirectUrl }: Env): Promise<Finding[]> {
  if (!databaseUrl) return [];
  const { notices } = await reachDatabase({ url: databaseUrl, directUrl: databaseDirectUrl });
  return [
    notices
      ? {
          good: true,
          text: {
            fr: 'Les Jalon de cette base s’entendent.',
            en: 'The Jalons of this database hear each other.',
          },
        }
      : {
          good: false,
          text: {
            fr: 'Les écrans suivent à quelques secondes : DATABASE_URL passe par PgBouncer. Indiquez la même base sans lui dans DATABASE_DIRECT_URL.',
            en: 'Screens follow some seconds late: DATABASE_URL goes through PgBouncer. Give the same database without it in DATABASE_DIRECT_URL.',
          },
        },
  ];
}
