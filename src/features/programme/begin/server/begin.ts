// A programme begins: its roles, its three levels as far as the firm needs them, who leads it, and what each part starts with.
import { sql } from 'kysely';
import { z } from 'zod';
import { defineAction } from '../../../../model/server/action.ts';
import { asProgram } from '../../../../model/server/as-program.ts';
import type { Context } from '../../../../model/server/context.ts';
import { addDays, dayIn, daysBetween } from '../../../../platform/lib/day.ts';
import { defineProblems, JalonError } from '../../../../platform/lib/errors.ts';
import { type Language, textIn } from '../../../../platform/lib/language.ts';
import { readPage } from '../../../../records/server/read.ts';
import { write } from '../../../../records/server/write.ts';
import { programmeRoles } from '../../rights.ts';
import { modulesInUse } from '../../use/server/modules-in-use.ts';
import { committees } from '../committees.ts';
import { type BeginInput, beginInput, isLight, type Start, sizeOf } from '../contract.ts';
import { beginTexts } from '../messages.ts';
import { seeds } from './seeds.ts';

const problems = defineProblems(
  {
    programme_begun: {
      fr: 'Le projet a déjà commencé : rechargez la page pour le voir.',
      en: 'The programme has begun already: reload the page to see it.',
    },
  },
  'conflict',
);
const wrong = defineProblems(
  {
    go_live_past: {
      fr: 'La mise en service doit être dans l’avenir.',
      en: 'Go-live must lie in the future.',
    },
  },
  'invalid',
);

export const beginAction = defineAction({
  name: 'programme.begin',
  label: { fr: 'Commencer le projet CRM', en: 'Begin the CRM programme' },
  input: beginInput,
  run: (ctx, input) => {
    if (!ctx.actor.access.administer) throw new JalonError('forbidden');
    return begin(asProgram(ctx), input);
  },
});

/** The answer names the programme. Throws `conflict` when there is one, `invalid` when go-live is not ahead. */
export function begin(ctx: Context, input: BeginInput): Promise<{ id: string }> {
  return ctx.tx(async (ctx) => {
    // Of two who begin at once, one waits here and is told.
    await sql`select 1 from jalon.workspace where id = ${ctx.schema.workspace} for update`.execute(ctx.db);
    const { records } = await readPage(ctx, 'programme', { limit: 1, fields: ['id'] });
    if (records.length) throw problems.programme_begun();
    const starts_on = dayIn(ctx.now, ctx.settings.timeZone);
    const length = daysBetween(starts_on, input.go_live_on);
    if (length < 1) throw wrong.go_live_past({}, 'go_live_on');
    const size = sizeOf(input.people);
    const { language } = ctx.settings;
    await createRoles(ctx);
    const pilot_on = addDays(starts_on, Math.round(length * 0.6));
    const programme = await create(ctx, 'programme', {
      name: programmeOf(ctx.settings.firm, language),
      people: input.people,
      shape: isLight(size) ? 'light' : 'committees',
      starts_on,
      pilot_on,
      go_live_on: input.go_live_on,
    });
    const start: Start = {
      programme,
      size,
      people: input.people,
      sponsor: input.sponsor,
      lead: input.lead,
      aims: input.aims,
      modules: input.modules,
      starts_on,
      pilot_on,
      go_live_on: input.go_live_on,
      language,
    };
    await createLevels(ctx, start);
    for (const seed of seeds) await seed(ctx, start);
    return { id: programme };
  });
}

/** Roles that were there before (a programme that was binned and begun again) stay as they are. */
async function createRoles(ctx: Context): Promise<void> {
  const { records } = await readPage(ctx, 'role', {
    filter: { field: 'granted_to', op: 'not_empty' },
    fields: ['granted_to'],
    limit: 50,
  });
  const there = new Set(records.map(({ granted_to }) => granted_to));
  const missing = programmeRoles.filter(({ granted_to }) => !there.has(granted_to));
  await write(
    ctx,
    'role',
    missing.map(({ granted_to, name, permissions }) => ({
      kind: 'create',
      values: { granted_to, name: textIn(name, ctx.settings.language), permissions, owner: null },
    })),
    { trusted: true },
  );
}

async function createLevels(ctx: Context, start: Start): Promise<void> {
  const { records } = await readPage(ctx, 'user', {
    filter: { field: 'id', op: 'in', value: [start.lead, ...(start.sponsor ? [start.sponsor] : [])] },
    fields: ['name', 'email'],
    limit: 2,
  });
  const nameOf = new Map(records.map((one) => [one.id, one.name]));
  const led = committees
    .filter(({ from }) => start.size >= from)
    .map(({ level, name, mandate, rhythm, minutes }) => ({
      level,
      name: textIn(name, start.language),
      mandate: textIn(mandate, start.language),
      rhythm,
      minutes,
      meets_at: '09:00',
    }));
  await createAll(ctx, 'committee', led);
  await createAll(ctx, 'programme_member', [
    ...(start.sponsor
      ? [
          {
            person: start.sponsor,
            name: nameOf.get(start.sponsor),
            level: 'executive',
            function: 'sponsor',
            department: 'management',
          },
        ]
      : []),
    { person: start.lead, name: nameOf.get(start.lead), level: 'project_team', function: 'crm_lead' },
  ]);
}

async function create(ctx: Context, object: string, values: Record<string, unknown>): Promise<string> {
  const { written } = await write(ctx, object, [{ kind: 'create', values }], { trusted: true });
  return written[0]!.id;
}

const createAll = (ctx: Context, object: string, records: readonly Record<string, unknown>[]) =>
  write(
    ctx,
    object,
    records.map((values) => ({ kind: 'create', values })),
    { trusted: true },
  );

/** What the first-run path offers to choose from. */
export const offerAction = defineAction({
  name: 'programme.offer',
  label: { fr: 'De quoi commencer le projet CRM', en: 'What to begin the CRM programme with' },
  input: z.strictObject({}),
  run: async (ctx) => {
    if (!ctx.actor.access.administer) throw new JalonError('forbidden');
    const { records } = await readPage(ctx, 'user', {
      filter: { field: 'active', op: 'is', value: true },
      fields: ['name', 'job_title', 'team'],
      sort: 'name',
      limit: 500,
    });
    return { people: records, in_use: await modulesInUse(ctx) };
  },
});

/** « Le CRM d’Atelier Lumière », « Le CRM de Forme & Cadence ». */
function programmeOf(firm: string, language: Language): string {
  const vowel = /^[aeiouyœæ]/i.test(firm.normalize('NFD'));
  const whose = language === 'fr' ? `${vowel ? 'd’' : 'de '}${firm}` : firm;
  return textIn(beginTexts.programmeOf, language).replace('{{firm}}', () => whose);
}
