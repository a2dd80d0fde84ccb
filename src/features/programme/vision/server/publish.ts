// The vision on one page: drawn from what was settled, written, published under the next number. What was published stays as
// it was; the next version begins from it.
import { z } from 'zod';
import { defineAction } from '../../../../model/server/action.ts';
import type { Context, Rules } from '../../../../model/server/context.ts';
import { JalonError } from '../../../../platform/lib/errors.ts';
import { textIn } from '../../../../platform/lib/language.ts';
import { readPage, readRecord } from '../../../../records/server/read.ts';
import type { ApiRecord } from '../../../../records/server/select.ts';
import { write } from '../../../../records/server/write.ts';
import { lockAll } from '../../server/lock.ts';
import { mostQuestions, type VisionSection, visionSections } from '../contract.ts';
import { questionTemplates } from '../templates.ts';
import { conflict } from './problems.ts';

export const draftAction = defineAction({
  name: 'vision.draft',
  label: { fr: 'Rédiger la vision', en: 'Write the vision' },
  input: z.strictObject({
    /** What was settled in its workshop becomes the parts. */
    campaign: z.uuid().nullable().default(null),
  }),
  run: (ctx, { campaign }) => ctx.tx(async (ctx) => ({ id: await draft(ctx, campaign) })),
});

export const publishAction = defineAction({
  name: 'vision.publish',
  label: { fr: 'Publier la vision', en: 'Publish the vision' },
  input: z.strictObject({ id: z.uuid(), why: z.string().max(300).nullable().default(null) }),
  run: (ctx, { id, why }) =>
    ctx.tx(async (ctx) => {
      await lockAll(ctx, 'vision');
      const vision = await readRecord(ctx, 'vision', id);
      if (!vision._can?.edit) throw new JalonError('forbidden');
      if (vision.published_at) throw conflict.vision_published();
      const { records } = await readPage(ctx, 'vision', {
        filter: { field: 'number', op: 'not_empty' },
        sort: '-number',
        fields: ['number'],
        limit: 1,
      });
      const number = Number(records[0]?.number ?? 0) + 1;
      await write(
        ctx,
        'vision',
        [
          {
            kind: 'update',
            id,
            values: { number, why, published_at: ctx.now.toISOString(), published_by: ctx.actor.id },
          },
        ],
        { trusted: true },
      );
      return { number };
    }),
});

/** What everybody has read cannot be rewritten behind them. */
export const visionRules: Rules = {
  vision: [
    {
      before(_, changes) {
        for (const { before, after } of changes)
          if (
            before?.published_at &&
            ['sentence', 'sections', 'published_at'].some((name) => differs(before[name], after[name]))
          )
            throw conflict.vision_published();
      },
    },
  ],
};

const differs = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) !== JSON.stringify(b ?? null);

async function draft(ctx: Context, campaign: string | null): Promise<string> {
  await lockAll(ctx, 'vision');
  const [there] = (
    await readPage(ctx, 'vision', {
      filter: { field: 'published_at', op: 'empty' },
      sort: '-created_at',
      limit: 1,
    })
  ).records;
  const published = await lastPublished(ctx);
  const from = there ?? published;
  const written = sectionsOf(from);
  const since = published?.published_at as string | undefined;
  const settled = campaign ? await settledSections(ctx, campaign, since) : [];
  const sections = joined(
    written,
    settled.length || written.length ? settled : emptySections(ctx),
    sectionsOf(published),
  );
  const values = { sections, ...(campaign ? { campaign } : {}) };
  if (there) {
    await write(ctx, 'vision', [{ kind: 'update', id: there.id, values }]);
    return there.id;
  }
  const { written: made } = await write(ctx, 'vision', [
    {
      kind: 'create',
      values: { sentence: from?.sentence ?? textIn(firstSentence, ctx.settings.language), ...values },
    },
  ]);
  return made[0]!.id;
}

const firstSentence = {
  fr: 'Notre CRM doit…',
  en: 'Our CRM shall…',
};

async function lastPublished(ctx: Context): Promise<ApiRecord | undefined> {
  const { records } = await readPage(ctx, 'vision', {
    filter: { field: 'published_at', op: 'not_empty' },
    sort: '-number',
    limit: 1,
  });
  return records[0];
}

const sectionsOf = (vision: ApiRecord | undefined): VisionSection[] =>
  visionSections.safeParse(vision?.sections).data ?? [];

/** What was settled anew takes the place of a part as it was published, follows what somebody has written, or stands at the end. */
function joined(
  written: readonly VisionSection[],
  settled: readonly VisionSection[],
  published: readonly VisionSection[],
): VisionSection[] {
  const fresh = new Map(settled.map((one) => [one.key, one.text]));
  const before = new Map(published.map((one) => [one.key, one.text]));
  const kept = written.map((one) => {
    const text = fresh.get(one.key);
    if (!text || one.text.includes(text)) return one;
    const untouched = !one.text || one.text === before.get(one.key);
    return { ...one, text: untouched ? text : `${one.text}\n\n${text}`.slice(0, 5000) };
  });
  const there = new Set(written.map(({ key }) => key));
  return [...kept, ...settled.filter(({ key }) => !there.has(key))];
}

/** `since` the vision in force: what is older has had its say in it. */
async function settledSections(ctx: Context, campaign: string, since?: string): Promise<VisionSection[]> {
  const { records } = await readPage(ctx, 'interview_question', {
    filter: {
      and: [
        { field: 'campaign', op: 'is', value: campaign },
        since ? { field: 'settled_at', op: 'gt', value: since } : { field: 'settled_at', op: 'not_empty' },
      ],
    },
    sort: 'position,created_at',
    limit: mostQuestions,
  });
  const titles = new Map(
    questionTemplates.map(({ key, title }) => [key, textIn(title, ctx.settings.language)]),
  );
  return records
    .filter(({ result }) => result)
    .map(({ id, key, question, result }) => ({
      key: String(key ?? id),
      title: (titles.get(String(key)) ?? String(question)).slice(0, 200),
      text: String(result),
    }));
}

const emptySections = (ctx: Context): VisionSection[] =>
  questionTemplates
    .filter(({ key }) => ['drivers', 'scope', 'success', 'behaviours'].includes(key))
    .map(({ key, title }) => ({ key, title: textIn(title, ctx.settings.language), text: '' }));
