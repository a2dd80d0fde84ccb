// What was answered, question by question: who said what, how far they agree, what comes back. With the reader's rights.
import { z } from 'zod';
import { relationId } from '../../../../model/match.ts';
import { defineAction } from '../../../../model/server/action.ts';
import type { Context } from '../../../../model/server/context.ts';
import { JalonError } from '../../../../platform/lib/errors.ts';
import { readRecord } from '../../../../records/server/read.ts';
import type { ApiRecord } from '../../../../records/server/select.ts';
import { readAll } from '../../server/read-all.ts';
import { measureAgreement } from '../agreement.ts';
import type { AnswerLine, CampaignResults, InterviewLine, QuestionResult } from '../contract.ts';
import { frequentTerms } from '../terms.ts';
import { linksOf } from './links.ts';

export const resultsAction = defineAction({
  name: 'interview.results',
  label: { fr: 'Lire les résultats d’une campagne', en: 'Read the results of a campaign' },
  input: z.strictObject({ campaign: z.uuid() }),
  run: (ctx, { campaign }) => readResults(ctx, campaign),
});

export async function readResults(ctx: Context, id: string): Promise<CampaignResults> {
  if (ctx.actor.access.filter('interview_answer', 'read') === false) throw new JalonError('forbidden');
  const campaign = await readRecord(ctx, 'interview_campaign', id);
  const of = (field: string) => ({ field, op: 'is', value: id }) as const;
  const interviews = await readAll(ctx, 'interview', { filter: of('campaign'), sort: 'name' }, 1000);
  const questions = await readAll(
    ctx,
    'interview_question',
    { filter: of('campaign'), sort: 'position,created_at' },
    1000,
  );
  const answers = await readAll(ctx, 'interview_answer', {
    filter: of('interview.campaign'),
    fields: ['interview', 'question', 'words', 'chosen', 'value', 'themes'],
  });
  const there = new Set(interviews.map((one) => one.id));
  const byQuestion = Map.groupBy(
    answers.filter((one) => there.has(relationId(one.interview) ?? '')),
    (one) => relationId(one.question) ?? '',
  );
  const links = await linksOf(
    ctx,
    interviews.map((one) => one.id),
  );
  return {
    campaign: pick(campaign) as unknown as CampaignResults['campaign'],
    may_edit: campaign._can?.edit ?? false,
    interviews: interviews.map((one) => interviewLine(one, links.get(one.id) ?? null)),
    questions: questions.map((one) => questionResult(one, byQuestion.get(one.id) ?? [])),
  };
}

const pick = ({ id, name, status, introduction, closes_on }: ApiRecord) => ({
  id,
  name,
  status,
  introduction,
  closes_on,
});

const interviewLine = (one: ApiRecord, link_until: string | null): InterviewLine => ({
  ...(one as unknown as InterviewLine),
  id: one.id,
  person: relationId(one.person) ?? null,
  link_until,
});

function questionResult(one: ApiRecord, given: readonly ApiRecord[]): QuestionResult {
  const kind = one.kind as QuestionResult['kind'];
  const choices = (one.choices as string[] | null) ?? [];
  const answers = given
    .map(
      (answer): AnswerLine => ({
        id: answer.id,
        interview: relationId(answer.interview) ?? '',
        words: answer.words as string | null,
        chosen: answer.chosen as string[] | null,
        value: answer.value === null ? null : Number(answer.value),
        themes: (answer.themes as string[] | null) ?? [],
      }),
    )
    .filter(({ words, chosen, value }) => words || chosen?.length || value !== null);
  return {
    id: one.id,
    question: String(one.question),
    help: one.help as string | null,
    kind,
    key: one.key as string | null,
    position: Number(one.position ?? 0),
    choices,
    result: one.result as string | null,
    settled_at: one.settled_at as string | null,
    agreement: measureAgreement(kind, choices, answers),
    terms: frequentTerms(answers),
    answers,
  };
}
