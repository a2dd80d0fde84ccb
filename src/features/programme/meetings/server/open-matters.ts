// What is open in the programme and belongs on a meeting's agenda, read with the rights of whoever makes it: what one may not see
// is on no agenda that one makes.
import type { Filter } from '../../../../model/query.ts';
import type { Context } from '../../../../model/server/context.ts';
import { type CommitteeLevel, type Phase, phases } from '../../../../objects/programme/choices.ts';
import { fill, type Text, textIn } from '../../../../platform/lib/language.ts';
import { readPage } from '../../../../records/server/read.ts';
import type { ApiRecord } from '../../../../records/server/select.ts';
import type { Criterion } from '../../gates/contract.ts';
import { gateNow } from '../../gates/server/read-gates.ts';
import { readGoals } from '../../goals/server/goals.ts';
import { agendaTexts } from '../messages.ts';

export interface Matter {
  name: string;
  kind: 'decision' | 'discussion' | 'review' | 'information';
  subject_kind?: string;
  subject_key?: string;
  /** A decision that is waited for. */
  decision?: string;
}

interface Asked {
  /** null: a review of the whole programme. */
  level: CommitteeLevel | null;
  /** Of the meeting. */
  day: string;
  meeting: string;
}

const atMostOfEach = 10;

/** In the order in which they are best treated: decisions before news, what is late before what is to come. */
export async function openMatters(ctx: Context, asked: Asked): Promise<Matter[]> {
  const found: Matter[] = [];
  for (const source of sources) found.push(...(await source(ctx, asked)));
  return found;
}

type Source = (ctx: Context, asked: Asked) => Promise<Matter[]>;

const sources: readonly Source[] = [
  lateActions,
  decisionsWanted,
  requestsAsked,
  conflictsOpen,
  gateAhead,
  goalsOff,
  risksToSee,
  decisionsToReview,
  effectsToSee,
];

async function read(
  ctx: Context,
  object: string,
  conditions: readonly Filter[],
  sort: string,
  fields: readonly string[],
): Promise<readonly ApiRecord[]> {
  if (ctx.actor.access.filter(object, 'read') === false) return [];
  const { records } = await readPage(ctx, object, {
    filter: { and: [...conditions] },
    sort,
    fields: [...fields],
    limit: atMostOfEach,
  });
  return records;
}

const say = (ctx: Context, text: Text, values: Record<string, unknown>): string =>
  fill(textIn(text, ctx.settings.language), values).slice(0, 300);
const is = (field: string, value: unknown): Filter => ({ field, op: 'is', value });
const due = (day: string, field = 'review_on'): Filter => ({ field, op: 'lte', value: day });

/** Given in earlier meetings, and not done on the day of this one. */
async function lateActions(ctx: Context, { day, meeting }: Asked): Promise<Matter[]> {
  const records = await read(
    ctx,
    'meeting_item',
    [
      is('kind', 'action'),
      is('done', false),
      { field: 'due_on', op: 'lt', value: day },
      { not: is('meeting', meeting) },
    ],
    'due_on',
    ['name', 'person', 'due_on'],
  );
  return records.map(({ id, name, person }) => ({
    name: say(ctx, person ? agendaTexts.lateActionOf : agendaTexts.lateAction, {
      name,
      person: (person as { title?: string } | null)?.title,
    }),
    kind: 'review',
    subject_kind: 'other',
    subject_key: id,
  }));
}

/** The project team prepares decisions; it does not take them. */
async function decisionsWanted(ctx: Context, { level }: Asked): Promise<Matter[]> {
  const records = await read(ctx, 'decision', [is('status', 'wanted')], 'wanted_by', ['name']);
  return records.map(({ id, name }) => ({
    name: String(name),
    kind: level === 'project_team' ? 'discussion' : 'decision',
    decision: id,
  }));
}

async function requestsAsked(ctx: Context, { level }: Asked): Promise<Matter[]> {
  const records = await read(ctx, 'change_request', [is('status', 'asked')], 'asked_on', ['name']);
  return records.map(({ id, name }) => ({
    name: say(ctx, agendaTexts.request, { name }),
    kind: level === 'project_team' ? 'discussion' : 'decision',
    subject_kind: 'change_request',
    subject_key: id,
  }));
}

async function conflictsOpen(ctx: Context, { level }: Asked): Promise<Matter[]> {
  const records = await read(ctx, 'conflict', [is('status', 'open')], 'created_at', ['name']);
  return records.map(({ id, name }) => ({
    name: say(ctx, agendaTexts.conflict, { name }),
    kind: level === 'project_team' ? 'discussion' : 'decision',
    subject_kind: 'conflict',
    subject_key: id,
  }));
}

/** The next phase: what keeps its gate shut, by name, whether computed or for somebody to sign. */
async function gateAhead(ctx: Context): Promise<Matter[]> {
  const programme = (await readPage(ctx, 'programme', { fields: ['phase'], limit: 1 })).records[0];
  const gate = await gateNow(ctx, programme ? { phase: programme.phase as Phase } : null);
  const label = phases.find(({ key }) => key === gate?.phase)?.label;
  const shut = gate?.criteria.filter(({ state }) => state !== 'holds') ?? [];
  if (!gate || !label || shut.length === 0) return [];
  const what = [
    namedAs(ctx, agendaTexts.gateFails, shut, (one) => one.kind === 'computed' && one.state === 'fails'),
    namedAs(ctx, agendaTexts.gateToSign, shut, (one) => one.kind === 'signed'),
    namedAs(ctx, agendaTexts.gateUnknown, shut, (one) => one.state === 'not_enough'),
  ].filter((part) => part !== null);
  const values = {
    phase: textIn(label, ctx.settings.language),
    what: what.join(textIn(agendaTexts.between, ctx.settings.language)),
  };
  return [
    {
      name: say(ctx, agendaTexts.gate, values),
      kind: 'review',
      subject_kind: 'gate',
      subject_key: gate.phase,
    },
  ];
}

const namedAtMost = 3;

function namedAs(
  ctx: Context,
  text: Text,
  criteria: readonly Criterion[],
  which: (one: Criterion) => boolean,
): string | null {
  const names = criteria.filter(which).map(({ name }) => name);
  if (names.length === 0) return null;
  const named = names.slice(0, namedAtMost).join(', ');
  const more = names.length - namedAtMost;
  return say(ctx, text, { names: more > 0 ? say(ctx, agendaTexts.andMore, { named, more }) : named });
}

const off = new Set(['behind', 'worse', 'missed']);

async function goalsOff(ctx: Context): Promise<Matter[]> {
  if (ctx.actor.access.filter('goal', 'read') === false) return [];
  const { goals } = await readGoals(ctx);
  return goals
    .filter(({ state, status }) => status === 'open' && off.has(state))
    .slice(0, atMostOfEach)
    .map(({ id, name }) => ({
      name: say(ctx, agendaTexts.goal, { name }),
      kind: 'review',
      subject_kind: 'goal',
      subject_key: id,
    }));
}

async function risksToSee(ctx: Context, { day }: Asked): Promise<Matter[]> {
  const records = await read(
    ctx,
    'risk',
    [{ or: [is('status', 'proposed'), { and: [is('status', 'open'), due(day)] }] }],
    '-seen_at',
    ['name', 'status'],
  );
  return records.map(({ id, name, status }) => ({
    name: say(ctx, status === 'proposed' ? agendaTexts.riskSeen : agendaTexts.risk, { name }),
    kind: 'review',
    subject_kind: 'risk',
    subject_key: id,
  }));
}

async function decisionsToReview(ctx: Context, { day }: Asked): Promise<Matter[]> {
  const records = await read(ctx, 'decision', [is('status', 'taken'), due(day)], 'review_on', [
    'name',
    'number',
  ]);
  return records.map(({ id, name, number }) => ({
    name: say(ctx, agendaTexts.review, { name, number }),
    kind: 'review',
    decision: id,
  }));
}

/** What was arbitrated, once its effect is to be looked at. */
async function effectsToSee(ctx: Context, { day }: Asked): Promise<Matter[]> {
  const records = await read(ctx, 'conflict', [is('status', 'arbitrated'), due(day)], 'review_on', ['name']);
  return records.map(({ id, name }) => ({
    name: say(ctx, agendaTexts.effect, { name }),
    kind: 'review',
    subject_kind: 'conflict',
    subject_key: id,
  }));
}
