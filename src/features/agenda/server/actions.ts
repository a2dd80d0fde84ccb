// Every action of this feature.
import type { AnyAction } from '../../../model/server/action.ts';
import { hoursActions } from './hours-actions.ts';

// Each is typed within; a list of different ones can't be.
export const agendaActions = [...hoursActions] as unknown as readonly AnyAction[];
