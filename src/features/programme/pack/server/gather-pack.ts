// What stands in a pack, section by section, with the rights of whoever makes it: a section they may not see is not in it.

import type { Context } from '../../../../model/server/context.ts';
import { type Phase, phases } from '../../../../objects/programme/choices.ts';
import { dayIn } from '../../../../platform/lib/day.ts';
import { defineProblems } from '../../../../platform/lib/errors.ts';
import type { Language } from '../../../../platform/lib/language.ts';
import { readPage } from '../../../../records/server/read.ts';
import type { PackContent } from '../contract.ts';
import { budgetSection } from './sections/budget.ts';
import { decisionsSection } from './sections/decisions.ts';
import { frictionsSection } from './sections/frictions.ts';
import { gateSection } from './sections/gates.ts';
import { goalsSection } from './sections/goals.ts';
import { gapsSection, planSection } from './sections/plan.ts';
import { risksSection } from './sections/risks.ts';
import { openWords, type Words } from './sections/words.ts';

const problems = defineProblems(
  {
    programme_missing: {
      fr: 'Le projet n’a pas commencé : il n’y a rien à réunir.',
      en: 'The programme has not begun: there is nothing to gather.',
    },
  },
  'not_found',
);

export async function gatherPack(
  ctx: Context,
  language: Language,
  meeting: { title: string } | null,
): Promise<PackContent> {
  const { records } = await readPage(ctx, 'programme', { limit: 1 });
  const [programme] = records;
  if (!programme) throw problems.programme_missing();
  const today = dayIn(ctx.now, ctx.settings.timeZone);
  const words = openWords(ctx, language, { today, since: await packBefore(ctx, today) });
  const { m, formats, say } = words;
  const phase = phases.find(({ key }) => key === programme.phase);
  const approved = programme.budget_approved_on ? String(programme.budget_approved_on) : null;
  return {
    language,
    firm: ctx.settings.firm,
    title: `${m.title} · ${programme.name}`,
    facts: [
      formats.date(today),
      ...(meeting ? [m.for({ meeting: meeting.title })] : []),
      ...(phase ? [m.phase({ phase: say(phase.label) })] : []),
      ...(programme.go_live_on ? [m.goLive({ day: formats.date(String(programme.go_live_on)) })] : []),
    ],
    made_by: m.madeBy({ name: ctx.actor.name, day: formats.date(today) }),
    sections: await sectionsOf(ctx, words, programme.phase as Phase, approved),
  };
}

async function sectionsOf(ctx: Context, words: Words, phase: Phase, approved: string | null) {
  const all = [
    await decisionsSection(ctx, words),
    await goalsSection(ctx, words),
    await gateSection(ctx, words, phase),
    await budgetSection(ctx, words, approved),
    await planSection(ctx, words),
    await gapsSection(ctx, words),
    await risksSection(ctx, words),
    await frictionsSection(ctx, words),
  ];
  return all.flat();
}

/** Of an earlier day: the French and the English pack of one meeting tell of the same weeks. */
async function packBefore(ctx: Context, today: string): Promise<string | null> {
  const { records } = await readPage(ctx, 'committee_pack', {
    sort: '-frozen_at',
    fields: ['frozen_at'],
    limit: 20,
  });
  const days = records.map(({ frozen_at }) => dayIn(new Date(String(frozen_at)), ctx.settings.timeZone));
  return days.find((day) => day < today) ?? null;
}
