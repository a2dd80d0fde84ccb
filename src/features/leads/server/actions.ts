import type { AnyAction } from '../../../model/server/action.ts';
import { assignLeadsAction, tryAssignmentAction } from './assignment/actions.ts';
import { convertAction, prepareAction } from './conversion/convert.ts';
import { formCountsAction, releaseAction } from './forms/release.ts';
import { answersAction } from './promise/answers.ts';

export const leadActions: readonly AnyAction[] = [
  releaseAction,
  formCountsAction,
  tryAssignmentAction,
  assignLeadsAction,
  prepareAction,
  convertAction,
  answersAction,
];
