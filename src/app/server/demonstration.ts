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

export interface Login {
  name: string;
  job_title: string;
  email: string;
  password: string;
}

/** Sets the demonstration firm up and gives its people passwords made for this installation; null when there is a firm already. */
export async function setUpDemonstration(app: App): Promise<Login[] | null> {
  if (await app.auth.isSetUp()) return null;
  const logins = cast.map(
    ({ name, job_title, email }): Login => ({ name, job_title, email, password: makePassword() }),
  );
  const [first] = logins;
  // All or nothing: who stops it half-way starts again with nothing, not with a firm whose passwords nobody saw.
  await app.auth.setUp({ ...demonstrationFirm, ...first!, begin_with: 'nothing' }, async (ctx) => {
    const program: Context = { ...ctx, actor: app.context('demonstration').actor, cause: 'demonstration' };
    await writeDemonstration(program, ctx.actor.id!);
    const people = await readPage(program, 'user', { limit: 100, fields: ['email'] });
    for (const { name, email, password } of logins.slice(1)) {
      const { id } = people.records.find((one) => one.email === email)!;
      await saveAccount(program, { id, name, email, password });
    }
  });
  return logins;
}

/** `npm start -- --demo`: the same, told in the terminal. */
export async function ensureDemonstration(app: App): Promise<void> {
  console.log(
    inTerminalLanguage({
      fr: 'Écriture d’un an d’histoire d’une entreprise d’exemple…',
      en: 'Writing a year of history of an example firm…',
    }),
  );
  const logins = await setUpDemonstration(app);
  if (!logins) {
    console.log(
      inTerminalLanguage({
        fr: 'Cette installation a déjà une entreprise : --demo n’y touche pas.',
        en: 'This installation has a firm already: --demo leaves it alone.',
      }),
    );
    return;
  }
  console.log();
  for (const { name, job_title, email, password } of logins)
    console.log(`  ${name.padEnd(16)} ${job_title.padEnd(24)} ${email.padEnd(32)} ${password}`);
}

/** Easy to type, made anew for every installation: four groups of four, without letters that look alike. */
function makePassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  return Array.from({ length: 4 }, () =>
    Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join(''),
  ).join('-');
}
