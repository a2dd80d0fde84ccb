// Inviting people to answer: each gets a link of their own, by mail where there is an address. Asking again renews it.
import { z } from 'zod';
import { relationId } from '../../../../model/match.ts';
import { defineAction } from '../../../../model/server/action.ts';
import { asProgram } from '../../../../model/server/as-program.ts';
import type { Context } from '../../../../model/server/context.ts';
import { addDays, dayIn } from '../../../../platform/lib/day.ts';
import { JalonError } from '../../../../platform/lib/errors.ts';
import { formatsIn } from '../../../../platform/lib/formats.ts';
import { isLanguage, type Language } from '../../../../platform/lib/language.ts';
import { type Letter, writeLetter } from '../../../../platform/server/letter.ts';
import { readPage, readRecord, readRecords } from '../../../../records/server/read.ts';
import type { ApiRecord } from '../../../../records/server/select.ts';
import { write } from '../../../../records/server/write.ts';
import { type Invited, mostInterviews } from '../contract.ts';
import { introductionIn } from '../translate.ts';
import { makeLink, revokeLinks } from './links.ts';
import { conflict } from './problems.ts';

const openDays = 30;

const letter: Letter = {
  kind: 'interview',
  subject: { fr: '{{firm}} : votre avis sur notre CRM', en: '{{firm}}: your view on our CRM' },
  opening: {
    fr: 'Bonjour {{name}},\n\n{{introduction}}\n\nVous pouvez répondre depuis un téléphone, vous interrompre et reprendre : tout est gardé au fur et à mesure.',
    en: 'Hello {{name}},\n\n{{introduction}}\n\nYou can answer on a telephone, stop and come back: everything is kept as you go.',
  },
  button: { fr: 'Donner mon avis', en: 'Give my view' },
  closing: {
    fr: 'Ce lien est pour vous seul, jusqu’au {{until}}. Personne d’autre que l’équipe du projet ne lit vos réponses.',
    en: 'This link is for you alone, until {{until}}. Nobody but the project team reads your answers.',
  },
};

export const inviteAction = (url: string) =>
  defineAction({
    name: 'interview.invite',
    label: { fr: 'Inviter à répondre', en: 'Invite to answer' },
    secret: true,
    input: z.strictObject({
      interviews: z.array(z.uuid()).min(1).max(mostInterviews),
      /** false: the links are passed on by hand. */
      mail: z.boolean().default(true),
    }),
    run: (ctx, { interviews, mail }) => ctx.tx((ctx) => invite(ctx, url, interviews, mail)),
  });

export const revokeAction = defineAction({
  name: 'interview.revoke',
  label: { fr: 'Retirer une invitation', en: 'Revoke an invitation' },
  input: z.strictObject({ interview: z.uuid() }),
  run: (ctx, { interview }) =>
    ctx.tx(async (ctx) => {
      editable(await readRecord(ctx, 'interview', interview));
      await revokeLinks(ctx, [interview]);
      return {};
    }),
});

async function invite(
  ctx: Context,
  url: string,
  ids: readonly string[],
  mail: boolean,
): Promise<{ invited: Invited[] }> {
  const { records } = await readPage(ctx, 'interview', {
    filter: { field: 'id', op: 'in', value: [...ids] },
    limit: mostInterviews,
  });
  if (records.length !== new Set(ids).size) throw new JalonError('not_found');
  for (const record of records) editable(record);
  const languages = await languagesOf(ctx, records);
  const invited: Invited[] = [];
  for (const [campaign, some] of Map.groupBy(records, (one) => relationId(one.campaign) ?? '')) {
    const about = await openCampaign(ctx, campaign);
    const until = lastDay(ctx, about.closes_on as string | null);
    for (const record of some) {
      const link = `${url}/interview/${await makeLink(ctx, record.id, endOf(until))}`;
      const to = mail && record.email ? String(record.email) : null;
      const language = languages.get(relationId(record.person) ?? '') ?? ctx.settings.language;
      if (to)
        await ctx.services.call(
          ctx,
          'mail.post',
          writeLetter(letter, language, to, link, {
            firm: ctx.settings.firm,
            name: String(record.name),
            introduction: introductionIn(String(about.introduction ?? ''), language),
            until: formatsIn(language).date(until),
          }),
        );
      invited.push({ id: record.id, name: String(record.name), link, mailed: to });
    }
  }
  await write(
    ctx,
    'interview',
    records.map(({ id, status }) => ({
      kind: 'update' as const,
      id,
      values: {
        invited_at: ctx.now.toISOString(),
        ...(status === 'planned' || status === 'declined' ? { status: 'invited' } : {}),
      },
    })),
    { trusted: true },
  );
  return { invited };
}

/** Colleagues are written to in theirs; of others it is not known. */
async function languagesOf(ctx: Context, interviews: readonly ApiRecord[]): Promise<Map<string, Language>> {
  const people = interviews.flatMap(({ person }) => relationId(person) ?? []);
  const users = people.length ? await readRecords(asProgram(ctx), 'user', people) : [];
  return new Map(users.flatMap(({ id, language }) => (isLanguage(language) ? [[id, language]] : [])));
}

/** The first invitation opens it. */
async function openCampaign(ctx: Context, id: string): Promise<ApiRecord> {
  const campaign = await readRecord(ctx, 'interview_campaign', id);
  if (campaign.status === 'closed') throw conflict.campaign_closed();
  const { records } = await readPage(ctx, 'interview_question', {
    filter: { field: 'campaign', op: 'is', value: id },
    fields: ['id'],
    limit: 1,
  });
  if (!records.length) throw conflict.campaign_unasked();
  if (campaign.status === 'draft')
    await write(ctx, 'interview_campaign', [{ kind: 'update', id, values: { status: 'open' } }]);
  return campaign;
}

/** The day of the campaign's end, or a month; one that is past already is a week from now. */
function lastDay(ctx: Context, closes_on: string | null): string {
  const today = dayIn(ctx.now, ctx.settings.timeZone);
  if (!closes_on) return addDays(today, openDays);
  return closes_on >= today ? closes_on : addDays(today, 7);
}

/** The day is over everywhere. */
const endOf = (day: string): Date => new Date(`${addDays(day, 1)}T12:00:00Z`);

function editable(record: ApiRecord): void {
  if (!record._can?.edit || record.deleted_at) throw new JalonError('forbidden');
}
