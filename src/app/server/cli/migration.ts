// `npx jalon migration NAME`: what the definitions want and the migrations do not make yet, as the next numbered file, to
// be reviewed before it is committed. Nothing is applied.
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diff, readTables } from '../../../model/server/diff.ts';
import { wantedTables } from '../../../model/server/tables.ts';
import { openPool } from '../../../platform/server/db.ts';
import { inTerminalLanguage, StartupError } from '../../../platform/server/terminal.ts';
import { serverSchema } from '../schema.ts';
import { withApp } from './database.ts';

export async function migrationCommand([name]: readonly string[]): Promise<number> {
  if (!name || !/^[a-z0-9-]+$/.test(name))
    throw new StartupError({
      fr: 'Usage : npx jalon migration nom-court',
      en: 'Usage: npx jalon migration short-name',
    });
  const statements = await withApp(async (app) => {
    const pool = openPool(app.databaseUrl, 1);
    try {
      return diff(wantedTables(serverSchema('w_1')), await readTables(pool, 'w_1'));
    } finally {
      await pool.end();
    }
  });
  if (statements.length === 0) {
    console.log(inTerminalLanguage({ fr: 'Rien à changer.', en: 'Nothing to change.' }));
    return 0;
  }
  const folder = 'migrations/workspace';
  const number = String(readdirSync(folder).filter((file) => /^\d{4}-/.test(file)).length + 1).padStart(
    4,
    '0',
  );
  const file = join(folder, `${number}-${name}.sql`);
  writeFileSync(file, `${statements.join(';\n\n')};\n`);
  console.log(file);
  return 0;
}
