import type { AnyAction } from '../../../../model/server/action.ts';
import { appointAction } from './appoint.ts';
import { draftLetterAction } from './draft-letter.ts';
import { ownersAction } from './owners.ts';
import { visitAction } from './visits.ts';

export const ownerActions: readonly AnyAction[] = [
  ownersAction,
  appointAction,
  draftLetterAction,
  visitAction,
];
