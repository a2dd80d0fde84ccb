import type { Context } from '../../../../model/server/context.ts';
import { textIn } from '../../../../platform/lib/language.ts';
import { write } from '../../../../records/server/write.ts';
import type { Start } from '../../begin/contract.ts';
import { criterionTemplates } from '../templates.ts';

/** A signature is asked of the sponsor, or of the CRM lead while there is none. */
export async function seedGates(ctx: Context, start: Start): Promise<void> {
  const due = criterionTemplates.filter(({ from }) => start.size >= from);
  await write(
    ctx,
    'gate_criterion',
    due.map((one, position) => ({
      kind: 'create',
      values: {
        name: textIn(one.name, start.language),
        phase: one.phase,
        position,
        ...('computation' in one
          ? {
              kind: 'computed',
              computation: one.computation,
              comparison: one.comparison ?? 'gte',
              threshold: one.threshold,
            }
          : {
              kind: 'signed',
              signer_place: one.signer,
              signer: one.signer === 'sponsor' ? (start.sponsor ?? start.lead) : start.lead,
              is_training: one.is_training ?? null,
            }),
      },
    })),
    { trusted: true },
  );
}
