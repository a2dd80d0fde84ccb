// The next gate with the proof of each criterion, and every override since the pack before.

import type { Context } from '../../../../../model/server/context.ts';
import { type Phase, phases } from '../../../../../objects/programme/choices.ts';
import { readPage } from '../../../../../records/server/read.ts';
import type { Criterion } from '../../../gates/contract.ts';
import { gateNow } from '../../../gates/server/read-gates.ts';
import { momentOf } from '../../../goals/server/tally.ts';
import type { Section } from '../../contract.ts';
import { choiceOf, mayRead, titleOf, type Words } from './words.ts';

const most = 8;

export async function gateSection(ctx: Context, words: Words, phase: Phase): Promise<Section[]> {
  if (!mayRead(ctx, 'gate_criterion')) return [];
  const { m, say } = words;
  const gate = await gateNow(ctx, { phase });
  const next = phases.find(({ key }) => key === gate?.phase);
  const lines = (gate?.criteria ?? []).map((one) => lineOf(words, one));
  const held = lines.filter(({ state }) => state === 'holds').length;
  const overrides = await overridesSince(ctx, words);
  const summary = [
    ...(lines.length ? [m.criteriaHold({ count: held, all: lines.length })] : []),
    ...overrides,
  ].join(' ');
  return [
    {
      key: 'gate',
      page: 1,
      title: next ? m.gate({ phase: say(next.label) }) : m.gates,
      summary: summary || null,
      columns: [
        { label: m.criterion, width: 0.36 },
        { label: m.proof, width: 0.5 },
        { label: m.state, width: 0.14, align: 'right' },
      ],
      // What does not hold is what the committee has to know.
      rows: lines
        .toSorted((a, b) => Number(a.state === 'holds') - Number(b.state === 'holds'))
        .slice(0, most)
        .map(({ name, proof, state }) => [name, proof, m[state]]),
      more: Math.max(0, lines.length - most),
      none: m.noGate,
    },
  ];
}

interface Line {
  name: string;
  proof: string;
  state: 'holds' | 'fails' | 'unknown';
}

function lineOf({ m, formats, say }: Words, criterion: Criterion): Line {
  const { name, kind, words, signer, signed_by, signed_at } = criterion;
  const state = criterion.state === 'not_enough' ? 'unknown' : criterion.state;
  if (kind === 'computed') return { name, proof: say(words), state };
  const proof = signed_by
    ? m.signedBy({ name: signed_by.title, day: signed_at ? formats.date(signed_at) : m.none })
    : m.toSign({ name: signer?.title ?? m.nobody });
  return { name, proof, state };
}

async function overridesSince(ctx: Context, words: Words): Promise<string[]> {
  if (!mayRead(ctx, 'gate_verdict')) return [];
  const { m, formats, since } = words;
  const { records } = await readPage(ctx, 'gate_verdict', {
    filter: {
      and: [
        { field: 'verdict', op: 'is', value: 'override' },
        ...(since ? [{ field: 'decided_at', op: 'gte', value: momentOf(ctx, since) } as const] : []),
      ],
    },
    sort: '-decided_at',
    limit: 3,
  });
  return records.map((one) =>
    m.override({
      day: formats.date(String(one.decided_at)),
      name: titleOf(one.decided_by) ?? m.nobody,
      phase: choiceOf(ctx, words, 'gate_verdict', 'phase', one.phase),
      reason: String(one.reason ?? m.none),
    }),
  );
}
