import { z } from 'zod';
import { type AnyAction, defineAction } from '../../../../model/server/action.ts';
import type { Context } from '../../../../model/server/context.ts';
import { configurationObjects } from '../../../../objects/configuration.ts';
import { scopeItem } from '../../../../objects/programme/scope-item.ts';
import { dayIn } from '../../../../platform/lib/day.ts';
import { defineProblems, JalonError } from '../../../../platform/lib/errors.ts';
import { fill, type Text, textIn } from '../../../../platform/lib/language.ts';
import { readPage, readRecord } from '../../../../records/server/read.ts';
import type { ApiRecord } from '../../../../records/server/select.ts';
import { write } from '../../../../records/server/write.ts';
import type { SubjectKind } from '../../decisions/contract.ts';
import { decide } from '../../decisions/server/decide.ts';
import { lockRecord } from '../../server/lock.ts';
import { appearedInput, decideInput, moveInput } from '../contract.ts';

import { readScope } from './read-scope.ts';

const problems = defineProblems(
  {
    request_decided: {
      fr: 'Cette demande a déjà été décidée.',
      en: 'This request has been decided already.',
    },
  },
  'conflict',
);

type Named = ApiRecord & { name: string; module: string | null; decision: { id: string } | null };

/** Written into the register, in the firm's language. */
const texts = {
  moved: { fr: '{{item}} : {{verdict}}', en: '{{item}}: {{verdict}}' },
  asked: { fr: 'Demande « {{item}} » : {{verdict}}', en: 'Request “{{item}}”: {{verdict}}' },
  accepted: { fr: 'acceptée, dans le périmètre', en: 'accepted, in the scope' },
  later: { fr: 'remise à plus tard', en: 'put off' },
  refused: { fr: 'refusée', en: 'refused' },
} satisfies Record<string, Text>;

const verdictLabels = new Map(
  (scopeItem.fields.verdict.choices ?? []).map(({ key, label }) => [key as string, label]),
);
const say = (ctx: Context, text: Text, values: Record<string, string>): string =>
  fill(textIn(text, ctx.settings.language), values);

export const scopeAction = defineAction({
  name: 'programme.scope',
  label: { fr: 'Le périmètre du projet CRM', en: 'The scope of the CRM programme' },
  input: z.strictObject({}),
  run: readScope,
});

const move = defineAction({
  name: 'programme.move_scope',
  label: { fr: 'Décider du périmètre', en: 'Decide on the scope' },
  input: moveInput,
  run: (ctx, { id, verdict, why }) =>
    ctx.tx(async (ctx) => {
      const item = (await readRecord(ctx, 'scope_item', id)) as Named;
      const label = textIn(verdictLabels.get(verdict)!, ctx.settings.language);
      const { id: decision } = await decide(ctx, {
        name: say(ctx, texts.moved, { item: item.name, verdict: label }),
        outcome: label,
        reason: why,
        subjects: subjectsOf('scope_item', id, item),
        replaces: await inForce(ctx, item.decision),
      });
      const values = { verdict, why, decision, ...decidedNow(ctx) };
      await write(ctx, 'scope_item', [{ kind: 'update', id, values }]);
      return { decision };
    }),
});

/** The move before this one: it holds no longer. Nothing where it was replaced already, or is not one's to see. */
async function inForce(ctx: Context, decision: Named['decision']): Promise<string | undefined> {
  if (!decision) return undefined;
  const { records } = await readPage(ctx, 'decision', {
    filter: {
      and: [
        { field: 'id', op: 'is', value: decision.id },
        { field: 'status', op: 'is', value: 'taken' },
      ],
    },
    fields: ['id'],
    limit: 1,
  });
  return records[0]?.id;
}

const subjectsOf = (kind: SubjectKind, key: string, { name, module }: Named) => [
  { kind, key, label: name },
  ...(module ? [{ kind: 'module' as const, key: module, label: name }] : []),
];

const decidedNow = (ctx: Context) => ({
  decided_on: dayIn(ctx.now, ctx.settings.timeZone),
  decided_by: ctx.actor.id,
});

const decideRequest = defineAction({
  name: 'programme.decide_request',
  label: { fr: 'Décider d’une demande de changement', en: 'Decide on a change request' },
  input: decideInput,
  run: (ctx, { id, verdict, reason }) =>
    ctx.tx(async (ctx) => {
      await lockRecord(ctx, 'change_request', id);
      const request = (await readRecord(ctx, 'change_request', id)) as Named & { status: string };
      if (request.status !== 'asked' && request.status !== 'later') throw problems.request_decided({}, 'id');
      const { id: decision } = await decide(ctx, {
        name: say(ctx, texts.asked, {
          item: request.name,
          verdict: textIn(texts[verdict], ctx.settings.language),
        }),
        outcome: textIn(texts[verdict], ctx.settings.language),
        reason,
        subjects: subjectsOf('change_request', id, request),
      });
      await write(ctx, 'change_request', [
        { kind: 'update', id, values: { status: verdict, reason, decision, ...decidedNow(ctx) } },
      ]);
      if (verdict === 'accepted') await bringIn(ctx, request, reason, decision);
      return { decision };
    }),
});

/** A module that is there already changes sides; all else is a new item. */
async function bringIn(
  ctx: Context,
  request: { id: string; name: string; module: string | null },
  why: string,
  decision: string,
): Promise<void> {
  const values = {
    verdict: 'in',
    why,
    decision,
    request: request.id,
    ...decidedNow(ctx),
  };
  const known = request.module ? await itemOfModule(ctx, request.module) : undefined;
  await write(ctx, 'scope_item', [
    known
      ? { kind: 'update', id: known, values }
      : {
          kind: 'create',
          values: {
            name: request.name,
            kind: request.module ? 'module' : 'configuration',
            module: request.module,
            ...values,
          },
        },
  ]);
}

const itemOfModule = async (ctx: Context, module: string): Promise<string | undefined> =>
  (await readScope(ctx)).items.find((item) => item.module === module)?.id;

const settleAppeared = defineAction({
  name: 'programme.settle_appeared',
  label: {
    fr: 'Rattacher un réglage apparu de lui-même',
    en: 'Settle a setting that appeared by itself',
  },
  input: appearedInput,
  run: (ctx, { object, id, why, decision }) =>
    ctx.tx(async (ctx) => {
      if (!(configurationObjects as readonly string[]).includes(object)) throw new JalonError('not_found');
      const setting = await readRecord(ctx, object, id);
      const name = String(setting.name ?? '—');
      const { written } = await write(ctx, 'scope_item', [
        {
          kind: 'create',
          values: {
            name,
            kind: 'configuration',
            verdict: 'in',
            why,
            covers: `${object}:${id}`,
            decision,
            added_on: dayIn(new Date(String(setting.created_at)), ctx.settings.timeZone),
            ...decidedNow(ctx),
          },
        },
      ]);
      return { id: written[0]!.id };
    }),
});

export const scopeActions: readonly AnyAction[] = [scopeAction, move, decideRequest, settleAppeared];
