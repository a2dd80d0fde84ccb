// The roadmap: tasks in time, what waits for what, and how that stands against the plan that was frozen.
import { z } from 'zod';
import type { Person } from '../home/contract.ts';
import type { TaskStatus } from '../raci/contract.ts';
import type { Leeway, Link, Planned } from './schedule.ts';

export const roadmapInput = z.strictObject({});

export interface RoadmapTask extends Planned, Leeway {
  name: string;
  phase: string | null;
  status: TaskStatus;
  progress: number;
  baseline_starts_on: string | null;
  baseline_ends_on: string | null;
  /** Who does it, else whose it is. */
  people: readonly Person[];
  /** Past its day and not done. */
  late: boolean;
  version: number;
}

export interface Roadmap {
  today: string;
  tasks: readonly RoadmapTask[];
  links: readonly (Link & { id: string })[];
  /** There is a plan to measure against. */
  frozen: boolean;
}

export const mostTasks = 500;
