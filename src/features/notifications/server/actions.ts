import type { AnyAction } from '../../../model/server/action.ts';
import { choicesAction, chooseAction } from './choices.ts';
import { listAction, readAction, settleAction } from './list.ts';
import { sendAction } from './send.ts';

/** `url` is where people reach Jalon, for the links in letters. */
export const notificationActions = (url: string): readonly AnyAction[] => [
  sendAction(url),
  settleAction,
  listAction,
  readAction,
  choicesAction,
  chooseAction,
];
