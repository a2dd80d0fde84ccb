// Every action of this feature.
import type { AnyAction } from '../../../model/server/action.ts';
import { accountActions } from './account-actions.ts';
import type { Auth } from './auth.ts';
import { keyActions } from './key-actions.ts';
import { mailActions } from './mail-actions.ts';
import { openActions } from './open-actions.ts';
import { peopleActions } from './people-actions.ts';

// Each is typed within; a list of different ones can't be.
export const authActions = ({ parts }: Auth): readonly AnyAction[] =>
  [
    ...peopleActions(parts),
    ...openActions(parts),
    ...accountActions(parts),
    ...keyActions,
    ...mailActions(parts),
  ] as unknown as AnyAction[];
