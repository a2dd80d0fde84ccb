import { expect, test } from 'vitest';
import type { Cycle, CycleStage } from '../../cycle-contract.ts';
import { drawing, layOut } from './layout.ts';

const stage = (id: string, outcome: CycleStage['outcome'], entered: number): CycleStage => ({
  id,
  name: id,
  outcome,
  entered,
  now: 0,
  median_days: null,
  stays: 0,
});
const cycle: Cycle = {
  stages: [
    stage('new', 'open', 100),
    stage('quote', 'open', 60),
    stage('won', 'won', 30),
    stage('lost', 'lost', 55),
  ],
  moves: [
    { from: 'new', to: 'quote', deals: 60 },
    { from: 'new', to: 'lost', deals: 35 },
    { from: 'quote', to: 'won', deals: 30 },
    { from: 'quote', to: 'lost', deals: 20 },
    { from: 'quote', to: 'new', deals: 5 },
  ],
};

test('boxes are as high as their deals are many, and within the drawing', () => {
  const { boxes } = layOut(cycle);
  const height = new Map(boxes.map(({ stage, height }) => [stage.id, height]));
  expect(height.get('quote')! / height.get('new')!).toBeCloseTo(0.6);
  for (const { x, y, height } of boxes) {
    expect(x + drawing.box).toBeLessThanOrEqual(drawing.width);
    expect(y + height).toBeLessThanOrEqual(drawing.height);
  }
});

test('what goes on is drawn, what goes back is not', () => {
  const { bands } = layOut(cycle);
  expect(bands.map(({ from, to, lost }) => `${from} ${to}${lost ? ' lost' : ''}`).sort()).toEqual([
    'new lost lost',
    'new quote',
    'quote lost lost',
    'quote won',
  ]);
  for (const { path } of bands) expect(path).not.toContain('NaN');
});

test.each([
  ['nothing', { stages: [], moves: [] }],
  ['one stage', { stages: [stage('new', 'open', 0)], moves: [] }],
])('of %s the drawing is empty and whole', (_, some) => {
  const { boxes, bands } = layOut(some);
  expect(boxes).toHaveLength(some.stages.length);
  expect(bands).toEqual([]);
});
