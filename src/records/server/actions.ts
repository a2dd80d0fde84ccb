// What can be done to records of any object, beyond reading and writing them.
import { z } from 'zod';
import { type AnyAction, defineAction } from '../../model/server/action.ts';
import { findDuplicatesAction } from './duplicates.ts';
import { undoOperation } from './undo.ts';

const undo = defineAction({
  name: 'record.undo',
  label: { fr: 'Annuler une opération', en: 'Undo an operation' },
  input: z.strictObject({ operation: z.uuid(), from: z.number().int().min(0).default(0) }),
  run: (ctx, { operation, from }) => undoOperation(ctx, operation, from),
});

export const recordActions: readonly AnyAction[] = [undo, findDuplicatesAction];
