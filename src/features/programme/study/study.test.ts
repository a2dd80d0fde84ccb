import { expect, test } from 'vitest';
import { measuresOf, type Step, stepsOf } from './contract.ts';
import { deriveGaps } from './derive-gaps.ts';
import { processTemplates, stepsFrom } from './templates.ts';

const step = (id: string, more: Partial<Step>): Step => ({
  id,
  name: id,
  who: 'Vente',
  tool: 'Tableur',
  minutes: 10,
  pain: 0,
  coverage: null,
  next: [],
  x: 0,
  y: 0,
  ...more,
});

// Enquiry by phone, typed into a spreadsheet by the assistant, passed to the seller who calls back.
const current = [
  step('note', {
    name: 'Noter l’appel',
    who: 'Assistante',
    tool: 'Papier',
    minutes: 5,
    pain: 2,
    next: ['type'],
  }),
  step('type', { name: 'Recopier', who: 'Assistante', minutes: 10, pain: 3, next: ['call'] }),
  step('call', { name: 'Rappeler', who: 'Vendeur', tool: 'Téléphone', minutes: 15, next: [] }),
];
const wanted = [
  step('note', {
    name: 'Noter l’appel',
    who: 'Assistante',
    tool: 'Jalon',
    minutes: 3,
    coverage: 'yes',
    next: ['remind'],
  }),
  step('remind', {
    name: 'Être prévenu',
    who: 'Assistante',
    tool: 'Jalon',
    minutes: 0,
    coverage: 'setting',
    next: ['call-2'],
  }),
  step('call-2', { name: 'rappeler ', who: 'Vendeur', tool: 'Téléphone', minutes: 15, next: [] }),
];

test('both drawings are measured alike', () => {
  expect(measuresOf(current, 60)).toEqual({
    steps: 3,
    minutes: 30,
    handovers: 1,
    tools: 3,
    pain: 5,
    hours: 30,
  });
  expect(measuresOf(wanted, 60)).toEqual({
    steps: 3,
    minutes: 18,
    handovers: 1,
    tools: 2,
    pain: 0,
    hours: 18,
  });
  expect(measuresOf(wanted, null).hours).toBeNull();
});

test('gaps follow from the differences: dropped, added, another tool, less time, less pain, fewer tools', () => {
  const gaps = deriveGaps({ current, wanted, timesAMonth: 60 }, 'fr');
  expect(
    gaps.map(({ source, name, coverage, effort }) => [
      source,
      name.replaceAll('\u202f', ' '),
      coverage,
      effort,
    ]),
  ).toEqual([
    ['tool:note', '« Noter l’appel » : passer de Papier à Jalon', 'yes', 1],
    ['minutes:note', '« Noter l’appel » : de 5 à 3 minutes', 'yes', 1],
    ['pain:note', '« Noter l’appel » : ne plus faire mal', 'yes', 1],
    ['removed:type', 'Supprimer l’étape « Recopier »', null, 1],
    ['added:remind', 'Ajouter l’étape « Être prévenu »', 'setting', 2],
    ['measure:tools', 'Outils : de 3 à 2', null, 3],
  ]);
  // Ten hours a month of a step that hurts most weigh more than two of one that hurts less.
  expect(gaps.map(({ importance }) => importance)).toEqual([3, 3, 4, 5, 3, 3]);
});

test('before both are drawn nothing is derived, and a drawing is no gap to itself', () => {
  expect(deriveGaps({ current, wanted: [], timesAMonth: 1 }, 'fr')).toEqual([]);
  expect(deriveGaps({ current, wanted: current, timesAMonth: 1 }, 'en')).toEqual([]);
});

test.each(processTemplates.map((template) => [template.key, template] as const))(
  'the ready process %s can be read, and the wanted one is quicker',
  (_, template) => {
    for (const language of ['fr', 'en'] as const) {
      const [now, then] = [stepsFrom(template.current, language), stepsFrom(template.wanted, language)];
      expect(stepsOf(now)).toEqual(now);
      expect(measuresOf(then, 1).minutes).toBeLessThan(measuresOf(now, 1).minutes);
      expect(deriveGaps({ current: now, wanted: then, timesAMonth: 20 }, language).length).toBeGreaterThan(1);
    }
  },
);
