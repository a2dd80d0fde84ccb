import type { AnyAction } from '../../../model/server/action.ts';
import { cohortsAction } from './cohorts.ts';
import { forecastAnalysisAction } from './forecast.ts';
import { funnelAction } from './funnel.ts';
import { leadsAction } from './leads.ts';
import { salesAction } from './sales.ts';

export const analysisActions: readonly AnyAction[] = [
  funnelAction,
  salesAction,
  cohortsAction,
  leadsAction,
  forecastAnalysisAction,
];
