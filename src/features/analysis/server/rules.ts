import type { Rules } from '../../../model/server/context.ts';
import { furthestRule, stageOrderRule } from './furthest.ts';

export const analysisRules: Rules = { deal: [furthestRule], stage: [stageOrderRule] };
