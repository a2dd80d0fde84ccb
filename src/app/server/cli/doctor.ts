// `npx jalon doctor`: says what is wrong and how to mend it.
import { statfsSync, statSync } from 'node:fs';
import { sql } from 'kysely';
import { diff, readTables } from '../../../model/server/diff.ts';
import { wantedTables } from '../../../model/server/tables.ts';
import type { Text } from '../../../platform/lib/language.ts';
import { openPool } from '../../../platform/server/db.ts';
import { readEnv } from '../../../platform/server/env.ts';
import { inTerminalLanguage } from '../../../platform/server/terminal.ts';
import type { App } from '../app.ts';
import { serverSchema } from '../schema.ts';
import { withApp } from './database.ts';
import { checkFiles, checkSharing } from './doctor-sharing.ts';

export type Finding = { good: boolean; text: Text };

export async function doctorCommand(): Promise<number> {
  const env = readEnv();
  const findings: Finding[] = [...checkFolder(env.dataDir)];
  findings.push(
    ...(await withApp(async (app) => [
      ...(await checkDatabase(app)),
      ...(await checkFiles(app, env.filesDir)),
      ...(await checkSharing(env)),
    ])),
  );
  for (const { good, text } of findings) console.log(`${good ? '✓' : '✗'} ${inTerminalLanguage(text)}`);
  return findings.every(({ good }) => good) ? 0 : 1;
}

function checkFolder(dataDir: string): Finding[] {
  const mode = statSync(dataDir).mode & 0o077;
  const { bavail, bsize } = statfsSync(dataDir);
  const free = Math.floor((bavail * bsize) / 2 ** 30);
  return [
    mode === 0
      ? {
          good: true,
          text: {
            fr: 'Le dossier des données n’est lisible que par son propriétaire.',
            en: 'The data folder is readable by its owner only.',
          },
        }
      : {
          good: false,
          text: {
            fr: `Le dossier des données est lisible par d’autres : chmod 700 ${dataDir}`,
            en: `The data folder is readable by others: chmod 700 ${dataDir}`,
          },
        },
    free >= 2
      ? { good: true, text: { fr: `${free} Gio libres sur le disque.`, en: `${free} GiB free on the disk.` } }
      : {
          good: false,
          text: {
            fr: 'Moins de 2 Gio libres sur le disque : faites de la place.',
            en: 'Less than 2 GiB free on the disk: make room.',
          },
        },
  ];
}

async function checkDatabase(app: App): Promise<Finding[]> {
  const settings = await sql<{ version: number; checksums: string; fsync: string; letters: boolean }>`
    select current_setting('server_version_num')::int as version, lower('É') = 'é' as letters, current_setting('data_checksums') as checksums, current_setting('fsync') as fsync`.execute(
    app.db,
  );
  const { version, checksums, fsync, letters } = settings.rows[0]!;
  const pool = openPool(app.databaseUrl, 1);
  const missing = diff(wantedTables(serverSchema('w_1')), await readTables(pool, 'w_1'));
  await pool.end();
  const held = await sql<{
    n: number;
  }>`select count(*)::int as n from jalon.mail where state in ('held', 'failed')`.execute(app.db);
  return [
    {
      good: version >= 150_000,
      text:
        version >= 150_000
          ? {
              fr: `PostgreSQL ${Math.floor(version / 10_000)}.`,
              en: `PostgreSQL ${Math.floor(version / 10_000)}.`,
            }
          : { fr: 'PostgreSQL 15 ou plus récent est nécessaire.', en: 'PostgreSQL 15 or later is needed.' },
    },
    {
      good: fsync === 'on',
      text:
        fsync === 'on'
          ? { fr: 'Les écritures sont sûres (fsync).', en: 'Writes are safe (fsync).' }
          : {
              fr: 'fsync est coupé : une panne de courant perdrait des données. Remettez fsync = on.',
              en: 'fsync is off: a power cut would lose data. Set fsync = on.',
            },
    },
    {
      good: checksums === 'on',
      text:
        checksums === 'on'
          ? { fr: 'Les sommes de contrôle sont actives.', en: 'Data checksums are on.' }
          : {
              fr: 'Les sommes de contrôle sont inactives : pg_checksums --enable',
              en: 'Data checksums are off: pg_checksums --enable',
            },
    },
    letters
      ? {
          good: true,
          text: {
            fr: 'La base connaît les lettres accentuées.',
            en: 'The database knows letters beyond ASCII.',
          },
        }
      : {
          good: false,
          text: {
            fr: 'La base ne connaît que les lettres sans accent : la recherche y perd. Recréez-la avec LOCALE ‘C.UTF-8’.',
            en: 'The database knows the letters of ASCII only: the search suffers. Create it anew with LOCALE ‘C.UTF-8’.',
          },
        },
    missing.length === 0
      ? {
          good: true,
          text: {
            fr: 'Les tables sont celles de ce programme.',
            en: 'The tables are those of this program.',
          },
        }
      : {
          good: false,
          text: {
            fr: `Il manque ${missing.length} changements de tables : relancez Jalon.`,
            en: `${missing.length} changes of tables are missing: start Jalon again.`,
          },
        },
    held.rows[0]!.n === 0
      ? { good: true, text: { fr: 'Aucun message en attente.', en: 'No message is held back.' } }
      : {
          good: false,
          text: {
            fr: `${held.rows[0]!.n} messages attendent un serveur d’envoi : voyez Réglages, Messages.`,
            en: `${held.rows[0]!.n} messages wait for a mail server: see Settings, Messages.`,
          },
        },
  ];
}
