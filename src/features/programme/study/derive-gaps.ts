// What lies between the two drawings of a process, difference by difference.
import { fill, type Language, type Text, textIn } from '../../../platform/lib/language.ts';
import { counterpart } from './changes.ts';
import { type Coverage, type Measures, measuresOf, named, type Step } from './contract.ts';

export interface GapProposal {
  /** Says of what it was derived, and keeps it from being proposed twice. */
  source: string;
  name: string;
  current: string | null;
  wanted: string | null;
  coverage: Coverage | null;
  importance: number;
  effort: number;
}

const words = {
  removed: { fr: 'Supprimer l’étape « {{step}} »', en: 'Drop the step “{{step}}”' },
  added: { fr: 'Ajouter l’étape « {{step}} »', en: 'Add the step “{{step}}”' },
  tool: { fr: '« {{step}} » : passer de {{from}} à {{to}}', en: '“{{step}}”: from {{from}} to {{to}}' },
  minutes: {
    fr: '« {{step}} » : de {{from}} à {{to}} minutes',
    en: '“{{step}}”: from {{from}} to {{to}} minutes',
  },
  pain: { fr: '« {{step}} » : ne plus faire mal', en: '“{{step}}”: to hurt no more' },
  handovers: {
    fr: 'Passages de main : de {{from}} à {{to}}',
    en: 'Hand-overs: from {{from}} to {{to}}',
  },
  tools: { fr: 'Outils : de {{from}} à {{to}}', en: 'Tools: from {{from}} to {{to}}' },
  none: { fr: 'aucun outil', en: 'no tool' },
  described: { fr: '{{who}}, {{tool}}, {{minutes}} min', en: '{{who}}, {{tool}}, {{minutes}} min' },
} satisfies Record<string, Text>;

const efforts: Record<Coverage, number> = { yes: 1, setting: 2, integration: 4, no: 5 };

export function deriveGaps(
  {
    current,
    wanted,
    timesAMonth,
  }: { current: readonly Step[]; wanted: readonly Step[]; timesAMonth: number | null },
  language: Language,
): GapProposal[] {
  // Nothing is compared before both have been drawn.
  if (current.length === 0 || wanted.length === 0) return [];
  const say = (key: keyof typeof words, values: Record<string, unknown> = {}) =>
    fill(textIn(words[key], language), values);
  const described = ({ who, tool, minutes }: Step) =>
    say('described', { who: who || '—', tool: tool || say('none'), minutes });
  const hours = (minutes: number) => ((timesAMonth ?? 0) * minutes) / 60;
  const pairs = current.map((now) => [now, counterpart(now, wanted)] as const);
  const met = new Set(pairs.flatMap(([, after]) => after?.id ?? []));
  const proposals: GapProposal[] = pairs.flatMap(([now, after]): GapProposal[] => {
    if (!after)
      return [
        {
          source: `removed:${now.id}`,
          name: say('removed', { step: now.name }),
          current: described(now),
          wanted: null,
          coverage: now.coverage,
          importance: weigh(hours(now.minutes), now.pain),
          effort: 1,
        },
      ];
    return between(now, after, say, hours).map((one) => ({
      ...one,
      current: described(now),
      wanted: described(after),
      coverage: after.coverage,
    }));
  });
  for (const step of wanted)
    if (!met.has(step.id))
      proposals.push({
        source: `added:${step.id}`,
        name: say('added', { step: step.name }),
        current: null,
        wanted: described(step),
        coverage: step.coverage,
        importance: 3,
        effort: step.coverage ? efforts[step.coverage] : 3,
      });
  return [...proposals, ...measured(measuresOf(current, timesAMonth), measuresOf(wanted, timesAMonth), say)];
}

type Say = (key: keyof typeof words, values?: Record<string, unknown>) => string;
type Bare = Pick<GapProposal, 'source' | 'name' | 'importance' | 'effort'>;

function between(now: Step, then: Step, say: Say, hours: (minutes: number) => number): Bare[] {
  const effort = then.coverage ? efforts[then.coverage] : 3;
  const importance = weigh(hours(now.minutes - then.minutes), now.pain);
  const step = then.name || now.name;
  const found: Bare[] = [];
  const add = (source: string, name: string, as = importance) =>
    found.push({ source: `${source}:${now.id}`, name, importance: as, effort });
  if (named(now.tool) !== named(then.tool))
    add('tool', say('tool', { step, from: now.tool || say('none'), to: then.tool || say('none') }));
  if (then.minutes < now.minutes)
    add('minutes', say('minutes', { step, from: now.minutes, to: then.minutes }));
  if (now.pain > 0 && then.pain === 0) add('pain', say('pain', { step }), 2 + now.pain);
  return found;
}

function measured(now: Measures, then: Measures, say: Say): GapProposal[] {
  return (['handovers', 'tools'] as const).flatMap((name) =>
    then[name] < now[name]
      ? [
          {
            source: `measure:${name}`,
            name: say(name, { from: now[name], to: then[name] }),
            current: String(now[name]),
            wanted: String(then[name]),
            coverage: null,
            importance: 3,
            effort: 3,
          },
        ]
      : [],
  );
}

/** A first word on it, for people to correct: hours a month that it would save, and how much it hurts. */
function weigh(hours: number, pain: number): number {
  const time = hours >= 20 ? 3 : hours >= 5 ? 2 : hours >= 1 ? 1 : 0;
  return Math.max(1, Math.min(5, 1 + time + Math.max(0, pain - 1)));
}
