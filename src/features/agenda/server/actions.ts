// Every action of this feature.
import type { AnyAction } from '../../../model/server/action.ts';
import { agendaActions as ofAgenda } from './agenda-actions.ts';
import { feedActions } from './feed-actions.ts';
import { hoursActions } from './hours-actions.ts';

// Each is typed within; a list of different ones can't be.
export const agendaActions = [
  ...ofAgenda,
  ...hoursActions,
  ...feedActions,
] as unknown as readonly AnyAction[];
