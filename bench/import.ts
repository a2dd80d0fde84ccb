// What an import does in a second: a spreadsheet of contacts sent through the door, recognised, and run with all that an import
// does (validation, matching by e-mail, relations, history, search, the report); beside it the same contacts in raw SQL, a
// thousand at a time.
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { firstNames, jobs, lastNames, towns } from './names.ts';
import { rawSql } from './raw.ts';

export interface ImportRate {
  rows: number;
  /** Rows a second. */
  jalon: number;
  raw: number;
}

const batch = 1000;
const patienceMs = 600_000;

export async function measureImport(
  { base, pool, key }: { base: string; pool: pg.Pool; key: string },
  rows: number,
): Promise<ImportRate> {
  const { rows: companies } = await pool.query<{ id: string; name: string }>(
    'select id, name from w_1.company where deleted_at is null order by id limit 2000',
  );
  const raw = rawSql(pool);
  const rawBegan = performance.now();
  for (let from = 0; from < rows; from += batch) {
    const some = contactsFrom(from, batch, companies);
    await raw.create(some.map(({ company, ...one }) => ({ ...one, company: company.id })));
  }
  const rawSeconds = (performance.now() - rawBegan) / 1000;

  const ask = openDoor(base, key);
  const form = new FormData();
  form.set('object', 'contact');
  form.set('file', new Blob([spreadsheet(contactsFrom(rows, rows, companies))]), 'contacts.csv');
  const { id } = await ask('POST', '/imports', form);
  const began = performance.now();
  let answer = await ask('POST', `/imports/${id}/run`);
  while (answer.state === 'running' && performance.now() - began < patienceMs) {
    await sleep(50);
    answer = await ask('GET', `/imports/${id}`);
  }
  const seconds = (performance.now() - began) / 1000;
  const created = answer.report?.counts.created ?? 0;
  if (answer.state !== 'done' || created !== rows)
    throw new Error(`the import of ${rows} contacts ended ${answer.state} with ${created} created`);
  return { rows, jalon: rows / seconds, raw: rows / rawSeconds };
}

interface Answer {
  id: string;
  state: string;
  report: { counts: { created: number } } | null;
}

const openDoor =
  (base: string, key: string) =>
  async (method: string, path: string, body?: FormData): Promise<Answer> => {
    const answer = await fetch(`${base}/api/v1${path}`, {
      method,
      body,
      headers: { authorization: `Bearer ${key}` },
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Answer;
  };

/** Addresses that no run has used before. */
const run = Date.now().toString(36);

function contactsFrom(from: number, count: number, companies: readonly { id: string; name: string }[]) {
  return Array.from({ length: count }, (_, n) => {
    const i = from + n;
    const number = (lead: string, step: number) =>
      `+33${lead}${String(10_000_000 + ((i * step) % 89_999_999))}`;
    return {
      first_name: firstNames[(i * 31) % firstNames.length]!,
      last_name: lastNames[(i * 17) % lastNames.length]!,
      email: `importe${i}.${run}@exemple.example`,
      phone: number(i % 2 ? '1' : '6', 7919),
      job_title: jobs[i % jobs.length]!,
      town: towns[(i * 13) % towns.length]!,
      company: companies[i % companies.length]!,
    };
  });
}

function spreadsheet(contacts: ReturnType<typeof contactsFrom>): string {
  const lines = contacts.map(({ first_name, last_name, email, phone, job_title, town, company }) => {
    const [postal_code, ...city] = town.split(' ');
    return [
      first_name,
      last_name,
      email,
      phone,
      job_title,
      `"${company.name}"`,
      postal_code,
      city.join(' '),
    ].join(';');
  });
  return ['Prénom;Nom;E-mail;Téléphone;Fonction;Société;Code postal;Ville', ...lines].join('\n');
}
