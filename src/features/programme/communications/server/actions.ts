import type { AnyAction } from '../../../../model/server/action.ts';
import { planAction, readAction } from './read.ts';
import { sendActions } from './send.ts';

export const communicationActions = (url: string): readonly AnyAction[] => [
  ...sendActions(url),
  planAction,
  readAction,
];
