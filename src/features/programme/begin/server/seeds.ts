// What each part of the programme begins with, in order: a part may lean on what the parts before it have written.
import type { Context } from '../../../../model/server/context.ts';
import { seedBudget } from '../../budget/server/seed.ts';
import { seedCommunications } from '../../communications/server/seed.ts';
import { seedGates } from '../../gates/server/seed.ts';
import { seedGoals } from '../../goals/server/seed.ts';
import { seedPractices } from '../../practices/server/seed.ts';
import { seedRisks } from '../../risks/server/look.ts';
import { roadmapSeed } from '../../roadmap/server/seed.ts';
import { seedScope } from '../../scope/server/seed.ts';
import { studySeed } from '../../study/server/seed.ts';
import { seedInterviews } from '../../vision/server/campaigns.ts';
import type { Start } from '../contract.ts';

/** Writes the part's first records. `ctx` may do everything, in the name of whoever begins. */
export type Seed = (ctx: Context, start: Start) => Promise<void>;

export const seeds: readonly Seed[] = [
  // One line for each part.
  seedGoals,
  seedBudget,
  seedScope,
  roadmapSeed,
  seedInterviews,
  seedCommunications,
  seedPractices,
  seedRisks,
  studySeed,
  seedGates,
];
