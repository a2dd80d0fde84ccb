import type { AnyAction } from '../../../model/server/action.ts';
import { funnelAction } from './funnel.ts';
import { lifeOfAction } from './life-of.ts';
import { overrideAction, releaseAction } from './override.ts';
import { settingsActions } from './settings-actions.ts';

export const lifeCycleActions: readonly AnyAction[] = [
  ...settingsActions,
  lifeOfAction,
  funnelAction,
  overrideAction,
  releaseAction,
];
