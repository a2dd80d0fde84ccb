// `npm start -- --demo` and the choice of the first-run page: the demonstration firm with its people and its year.
import { randomInt } from 'node:crypto';
import { z } from 'zod';
import { saveAccount } from '../../features/auth/server/accounts.ts';
import { cast, demonstrationFirm } from '../../features/demonstration/server/cast.ts';
import { writeDemonstration } from '../../features/demonstration/server/write-story.ts';
import type { Context } from '../../model/server/context.ts';
import { defineJob } from '../../platform/server/jobs.ts';
import { inTerminalLanguage } from '../../platform/server/terminal.ts';
import { readPage } from '../../records/server/read.ts';
import type { App } from './app.ts';

export const demonstrationJob = defineJob<Context, { founder: string }>({
  name: 'demonstration',
  data: z.object({ founder: z.uuid() }),
  run: async (ctx, { founder }) => void (await writeDemonstration(ctx, founder)),
});

/** From the first-run page: the year is written while the administrator looks around. */
export const beginDemonstration = (ctx: Context): Promise<void> =>
  ctx.services.enqueue(ctx, demonstrationJob.name, { founder: ctx.actor.id! }, { key: 'demonstration' });

/** From the command line: sets the firm up when nobody has, writes the year, and prints logins made for this installation. */
export async function ensureDemonstration(app: App): Promise<void> {
  const [founder] = cast;
  const passwords = new Map(cast.map(({ key }) => [key, makePassword()]));
  if (await app.auth.isSetUp()) {
    console.log(
      inTerminalLanguage({
        fr: 'Cette installation a déjà une entreprise : --demo n’y touche pas.',
        en: 'This installation has a firm already: --demo leaves it alone.',
      }),
    );
    return;
  }
  console.log(
    inTerminalLanguage({
      fr: 'Écriture d’un an d’histoire d’une entreprise d’exemple…',
      en: 'Writing a year of history of an example firm…',
    }),
  );
  await app.auth.setUp({
    ...demonstrationFirm,
    name: founder!.name,
    email: founder!.email,
    password: passwords.get('claire')!,
    begin_with: 'nothing',
  });
  const ctx = app.context('demonstration');
  const { records } = await readPage(ctx, 'user', { limit: 1, fields: ['id'] });
  await writeDemonstration(ctx, records[0]!.id);
  const people = await readPage(ctx, 'user', { limit: 100, fields: ['email', 'name'] });
  for (const { key, email, name } of cast) {
    const id = people.records.find((one) => one.email === email)!.id;
    if (key !== 'claire') await saveAccount(ctx, { id, name, email, password: passwords.get(key)! });
  }
  console.log();
  for (const { key, name, email, job_title } of cast)
    console.log(`  ${name.padEnd(16)} ${job_title.padEnd(24)} ${email.padEnd(32)} ${passwords.get(key)}`);
}

/** Easy to type, made anew for every installation: four groups of four, without letters that look alike. */
function makePassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  return Array.from({ length: 4 }, () =>
    Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join(''),
  ).join('-');
}
