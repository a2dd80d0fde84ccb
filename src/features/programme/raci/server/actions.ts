import type { AnyAction } from '../../../../model/server/action.ts';
import { raciAction } from './read-matrix.ts';
import { setLettersAction } from './set-letters.ts';

export const raciActions: readonly AnyAction[] = [raciAction, setLettersAction];
