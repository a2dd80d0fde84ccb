// The next gate with the proof of each criterion, and every override since the pack before.

import type { Context } from '../../../../../model/server/context.ts';
import { phases } from '../../../../../objects/programme/choices.ts';
import { readPage } from '../../../../../records/server/read.ts';
import type { ApiRecord } from '../../../../../records/server/select.ts';
import type { Unit } from '../../../goals/contract.ts';
import { measureNow } from '../../../goals/server/measure-now.ts';
import type { Section } from '../../contract.ts';
import { figureIn } from './goals.ts';
import { choiceOf, mayRead, titleOf, type Words } from './words.ts';

const most = 8;

export async function gateSection(ctx: Context, words: Words, phase: string): Promise<Section[]> {
  if (!mayRead(ctx, 'gate_criterion')) return [];
  const { m, say } = words;
  const next = phases[phases.findIndex(({ key }) => key === phase) + 1];
  const { records } = next
    ? await readPage(ctx, 'gate_criterion', {
        filter: { field: 'phase', op: 'is', value: next.key },
        sort: 'position',
        limit: 100,
      })
    : { records: [] };
  const lines = await Promise.all(records.map((one) => proofOf(ctx, words, one)));
  const held = lines.filter(({ state }) => state === 'holds').length;
  const overrides = await overridesSince(ctx, words);
  const summary = [...(lines.length ? [m.criteriaHold({ held, all: lines.length })] : []), ...overrides].join(
    ' ',
  );
  return [
    {
      key: 'gate',
      page: 1,
      title: next ? m.gate({ phase: say(next.label) }) : m.gates,
      summary: summary || null,
      columns: [
        { label: m.criterion, width: 0.5 },
        { label: m.proof, width: 0.34 },
        { label: m.state, width: 0.16, align: 'right' },
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

async function proofOf(ctx: Context, words: Words, criterion: ApiRecord): Promise<Line> {
  const { m, formats } = words;
  const name = String(criterion.name);
  if (criterion.kind === 'signed') {
    const by = titleOf(criterion.signed_by);
    return by
      ? {
          name,
          proof: m.signedBy({ name: by, day: formats.date(String(criterion.signed_at)) }),
          state: 'holds',
        }
      : { name, proof: m.toSign({ name: titleOf(criterion.signer) ?? m.nobody }), state: 'fails' };
  }
  const measure = (criterion.measure as { id: string } | null)?.id;
  if (!measure || criterion.threshold === null) return { name, proof: m.none, state: 'unknown' };
  const now = await measureNow(ctx, measure);
  if (now.value === null || !now.enough) return { name, proof: m.few, state: 'unknown' };
  const threshold = Number(criterion.threshold);
  const holds = criterion.comparison === 'lte' ? now.value <= threshold : now.value >= threshold;
  const say = (value: number) => figureIn(words, value, now.unit as Unit, ctx.settings.currency);
  return {
    name,
    proof: `${say(now.value)} (${criterion.comparison === 'lte' ? '≤' : '≥'} ${say(threshold)})`,
    state: holds ? 'holds' : 'fails',
  };
}

async function overridesSince(ctx: Context, words: Words): Promise<string[]> {
  if (!mayRead(ctx, 'gate_verdict')) return [];
  const { m, formats, since } = words;
  const { records } = await readPage(ctx, 'gate_verdict', {
    filter: {
      and: [
        { field: 'verdict', op: 'is', value: 'override' },
        ...(since ? [{ field: 'decided_at', op: 'gte', value: `${since}T00:00:00Z` } as const] : []),
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
