// A deal moved with all that its stage asks for, in one request: the fields, the activities done, the documents, and what comes
// next. All of it or nothing, and one operation, so that one undo takes it all back.
import { z } from 'zod';
import { defineAction } from '../../../../model/server/action.ts';
import { JalonError, under } from '../../../../platform/lib/errors.ts';
import { newId } from '../../../../platform/lib/ids.ts';
import { readRecord } from '../../../../records/server/read.ts';
import { write } from '../../../../records/server/write.ts';
import { criterionKinds } from '../../exit-criteria.ts';

const input = z.strictObject({
  deal: z.uuid(),
  stage: z.uuid(),
  /** The version of the deal that was seen: another one is a conflict. */
  version: z.int().optional(),
  /** Fields of the deal, as a PATCH takes them. */
  values: z.record(z.string().max(60), z.unknown()).default({}),
  /** What was done about the deal. */
  done: z
    .array(
      z.strictObject({
        kind: z.enum(criterionKinds),
        subject: z.string().max(300),
        body: z.string().max(20_000).optional(),
      }),
    )
    .max(30)
    .default([]),
  /** Files that were uploaded. */
  documents: z
    .array(z.strictObject({ name: z.string().min(1).max(250), file: z.looseObject({ id: z.uuid() }) }))
    .max(20)
    .default([]),
  /** What is to be done next. */
  next: z
    .strictObject({
      kind: z.enum(criterionKinds).default('task'),
      subject: z.string().min(1).max(300),
      due_at: z.iso.datetime({ offset: true }),
    })
    .optional(),
});

export const moveAction = defineAction({
  name: 'deal.move',
  label: { fr: 'Déplacer une affaire', en: 'Move a deal' },
  input,
  run: (ctx, { deal, stage, version, values, done, documents, next }) =>
    ctx.tx(async (outer) => {
      const ctx = { ...outer, cause: 'deal.move' };
      const at = ctx.now.toISOString();
      const activities = [
        ...done.map((one) => ({ ...one, done_at: at })),
        ...(next ? [{ ...next, done_at: null }] : []),
      ];
      await create(
        'activities',
        'activity',
        activities.map((one) => ({ id: newId(), deal, ...one })),
      );
      await create(
        'documents',
        'document',
        documents.map((one) => ({ id: newId(), deal, ...one })),
      );
      await write(ctx, 'deal', [{ kind: 'update', id: deal, values: { ...values, stage }, version }]);
      return { record: await readRecord(ctx, 'deal', deal), operation: ctx.operation };

      async function create(path: string, object: string, made: Record<string, unknown>[]): Promise<void> {
        if (made.length === 0) return;
        try {
          await write(
            ctx,
            object,
            made.map((values) => ({ kind: 'create', values })),
            { path: (i) => `[${i}]` },
          );
        } catch (error) {
          if (error instanceof JalonError)
            throw new JalonError(error.code, under(path, error.problems), error.extra);
          throw error;
        }
      }
    }),
});
