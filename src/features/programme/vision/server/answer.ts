// Answering: by a link without an account, or, signed in, noted for somebody. Whoever has a link sees the questions and their
// own answers, nothing of anybody else's.
import { sql } from 'kysely';
import { z } from 'zod';
import { relationId } from '../../../../model/match.ts';
import { defineAction } from '../../../../model/server/action.ts';
import { asNobody, asProgram } from '../../../../model/server/as-program.ts';
import type { Context } from '../../../../model/server/context.ts';
import { JalonError } from '../../../../platform/lib/errors.ts';
import { readPage, readRecord } from '../../../../records/server/read.ts';
import type { ApiRecord } from '../../../../records/server/select.ts';
import { write } from '../../../../records/server/write.ts';
import { scaleEnds } from '../agreement.ts';
import {
  type AskedQuestion,
  answerInput,
  entry,
  type Given,
  mostQuestions,
  type OpenInterview,
} from '../contract.ts';
import { findInterview, linkLimits } from './links.ts';
import { conflict, missing, wrong } from './problems.ts';

const entryInput = z.strictObject(entry);
type Entry = z.output<typeof entryInput>;

export const openAction = defineAction({
  name: 'interview.open',
  label: { fr: 'Ouvrir un entretien', en: 'Open an interview' },
  open: true,
  limits: linkLimits,
  input: entryInput,
  run: async (ctx, given) => readInterview(await enter(ctx, given)),
});

export const answerAction = defineAction({
  name: 'interview.answer',
  label: { fr: 'Répondre à une question', en: 'Answer a question' },
  open: true,
  limits: linkLimits,
  input: answerInput,
  run: (ctx, { token, interview, question, ...given }) =>
    ctx.tx(async (ctx) => {
      const entered = await enterToWrite(ctx, { token, interview });
      await keep(entered, question, given);
      return {};
    }),
});

export const finishAction = defineAction({
  name: 'interview.finish',
  label: { fr: 'Terminer un entretien', en: 'Finish an interview' },
  open: true,
  limits: linkLimits,
  input: entryInput,
  run: (ctx, given) =>
    ctx.tx(async (ctx) => {
      await mark(await enterToWrite(ctx, given), 'answered');
      return {};
    }),
});

interface Entered {
  /** With the rights to write this interview. */
  ctx: Context;
  interview: ApiRecord;
  campaign: ApiRecord;
  /** Signed in, for somebody. */
  interviewer: string | null;
}

async function enter(ctx: Context, { token, interview: id }: Entry): Promise<Entered> {
  if (token) {
    const nobody = asNobody(ctx);
    const found = await findInterview(nobody, token);
    if (!found) throw missing.interview_link_unknown({}, 'token');
    return entered(nobody, await readRecord(nobody, 'interview', found), null);
  }
  if (!ctx.actor.id) throw new JalonError('unauthenticated');
  if (!id) throw new JalonError('not_found');
  const interview = await readRecord(ctx, 'interview', id);
  if (!interview._can?.edit) throw new JalonError('forbidden');
  return entered(asProgram(ctx), interview, ctx.actor.id);
}

async function entered(ctx: Context, interview: ApiRecord, interviewer: string | null): Promise<Entered> {
  const of = relationId(interview.campaign);
  const campaign = of && !interview.deleted_at ? await readRecord(ctx, 'interview_campaign', of) : null;
  if (!campaign || campaign.deleted_at) throw missing.interview_link_unknown({}, 'token');
  return { ctx, interview, campaign, interviewer };
}

/** One at a time to an interview: two savings of an answer make one, and what is finished is not begun again by an answer under way. */
async function enterToWrite(ctx: Context, given: Entry): Promise<Entered> {
  const found = await enter(ctx, given);
  if (found.campaign.status === 'closed') throw conflict.campaign_closed();
  const { id } = found.interview;
  await sql`select pg_advisory_xact_lock(hashtext(${`jalon interview ${id}`}))`.execute(found.ctx.db);
  return { ...found, interview: await readRecord(found.ctx, 'interview', id) };
}

async function readInterview({ ctx, interview, campaign }: Entered): Promise<OpenInterview> {
  const { records: given } = await readPage(ctx, 'interview_answer', {
    filter: { field: 'interview', op: 'is', value: interview.id },
    fields: ['question', 'words', 'chosen', 'value'],
    limit: mostQuestions,
  });
  return {
    firm: ctx.settings.firm,
    name: String(interview.name),
    campaign: String(campaign.name),
    introduction: campaign.introduction as string | null,
    language: ctx.settings.language,
    closes_on: campaign.status === 'closed' ? null : (campaign.closes_on as string | null),
    readers: await readers(ctx),
    finished: interview.status === 'answered',
    closed: campaign.status === 'closed',
    questions: await readQuestions(ctx, campaign.id),
    answers: Object.fromEntries(
      given.map(({ question, words, chosen, value }) => [
        relationId(question) ?? '',
        { words, chosen, value: value === null ? null : Number(value) } as Given,
      ]),
    ),
  };
}

async function readQuestions(ctx: Context, campaign: string): Promise<AskedQuestion[]> {
  const { records } = await readPage(ctx, 'interview_question', {
    filter: { field: 'campaign', op: 'is', value: campaign },
    sort: 'position,created_at',
    limit: mostQuestions,
  });
  return records.map(({ id, question, help, kind, choices }) => ({
    id,
    question: String(question),
    help: help as string | null,
    kind: kind as AskedQuestion['kind'],
    choices: (choices as string[] | null) ?? [],
  }));
}

/** Who reads answers by the rights of the programme: its lead and the project team. */
async function readers(ctx: Context): Promise<string[]> {
  const { records } = await readPage(ctx, 'programme_member', {
    filter: {
      and: [
        {
          or: [
            { field: 'level', op: 'is', value: 'project_team' },
            { field: 'function', op: 'is', value: 'crm_lead' },
          ],
        },
        { field: 'person', op: 'not_empty' },
        { not: { field: 'starts_on', op: 'gt', value: 'today' } },
        {
          or: [
            { field: 'ends_on', op: 'empty' },
            { field: 'ends_on', op: 'gte', value: 'today' },
          ],
        },
      ],
    },
    fields: ['name'],
    sort: 'name',
    limit: 50,
  });
  return [...new Set(records.map(({ name }) => String(name)))];
}

async function keep({ ctx, interview, campaign, ...entered }: Entered, question: string, given: Given) {
  const asked = (await readQuestions(ctx, campaign.id)).find(({ id }) => id === question);
  if (!asked) throw missing.question_unknown({}, 'question');
  check(asked, given);
  const { records } = await readPage(ctx, 'interview_answer', {
    filter: {
      and: [
        { field: 'interview', op: 'is', value: interview.id },
        { field: 'question', op: 'is', value: question },
      ],
    },
    fields: ['id'],
    limit: 1,
  });
  const values = { ...given, chosen: given.chosen?.length ? given.chosen : null };
  const [there] = records;
  await write(
    ctx,
    'interview_answer',
    [
      there
        ? { kind: 'update', id: there.id, values }
        : { kind: 'create', values: { ...values, interview: interview.id, question } },
    ],
    { trusted: true },
  );
  if (interview.status !== 'answered' && interview.status !== 'begun')
    await mark({ ctx, interview, campaign, ...entered }, 'begun');
}

function check({ kind, choices }: AskedQuestion, { chosen, value }: Given): void {
  const unknown = chosen?.find((choice) => !choices.includes(choice));
  if (unknown) throw wrong.choice_unknown({ choice: unknown }, 'chosen');
  if (kind === 'choice' && (chosen?.length ?? 0) > 1) throw wrong.one_choice({}, 'chosen');
  const [least, most] = kind === 'scale' ? scaleEnds.scale : scaleEnds.percent;
  if (value !== null && (value < least || value > most)) throw wrong.value_out({ least, most }, 'value');
}

const mark = ({ ctx, interview, interviewer }: Entered, status: 'begun' | 'answered') =>
  write(
    ctx,
    'interview',
    [
      {
        kind: 'update',
        id: interview.id,
        values: {
          status,
          ...(status === 'answered' ? { answered_at: ctx.now.toISOString() } : {}),
          ...(interviewer ? { interviewer } : {}),
        },
      },
    ],
    { trusted: true },
  );
