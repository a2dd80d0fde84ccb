import { z } from 'zod';
import { type AnyAction, defineAction } from '../../../../model/server/action.ts';
import type { Context } from '../../../../model/server/context.ts';
import { phases } from '../../../../objects/programme/choices.ts';
import { fill, type Text, textIn } from '../../../../platform/lib/language.ts';
import { readRecord } from '../../../../records/server/read.ts';
import { write } from '../../../../records/server/write.ts';
import { decide } from '../../decisions/server/decide.ts';
import { passInput, signInput } from '../contract.ts';
import { readGates } from './read-gates.ts';

const gates = defineAction({
  name: 'programme.gates',
  label: { fr: 'Les jalons du projet CRM', en: 'The gates of the CRM programme' },
  input: z.strictObject({}),
  run: async (ctx) => ({ gates: await readGates(ctx) }),
});

const outcomes = {
  go: { fr: 'On y va', en: 'Go' },
  no_go: { fr: 'On attend', en: 'No go' },
  override: { fr: 'On passe outre', en: 'Overridden' },
} satisfies Record<string, Text>;
const question: Text = { fr: 'Ouvrir la phase « {{phase}} » ?', en: 'Open the phase “{{phase}}”?' };

const pass = defineAction({
  name: 'programme.pass_gate',
  label: { fr: 'Décider d’un passage de jalon', en: 'Decide on a gate' },
  input: passInput,
  run: (ctx, { phase, verdict, reason }) =>
    ctx.tx(async (ctx) => {
      const { written } = await write(ctx, 'gate_verdict', [
        { kind: 'create', values: { phase, verdict, reason: reason || null } },
      ]);
      const id = written[0]!.id;
      const decision = await keepDecision(ctx, id, phase, verdict, reason);
      await write(ctx, 'gate_verdict', [{ kind: 'update', id, values: { decision } }], { trusted: true });
      return { id };
    }),
});

async function keepDecision(
  ctx: Context,
  id: string,
  phase: string,
  verdict: keyof typeof outcomes,
  reason: string | undefined,
): Promise<string> {
  const { language } = ctx.settings;
  const name = textIn(phases.find(({ key }) => key === phase)!.label, language);
  const taken = await decide(ctx, {
    name: fill(textIn(question, language), { phase: name }),
    outcome: textIn(outcomes[verdict], language),
    ...(reason ? { reason } : {}),
    subjects: [{ kind: 'gate', key: id, label: name }],
  });
  return taken.id;
}

const sign = defineAction({
  name: 'programme.sign_criterion',
  label: { fr: 'Signer un critère de passage', en: 'Sign a gate criterion' },
  input: signInput,
  run: (ctx, { id, signed }) =>
    ctx.tx(async (ctx) => {
      await readRecord(ctx, 'gate_criterion', id, ['name']);
      // Whoever is to sign need have no right to change criteria: the rule of the object says who may sign.
      const values = { signed_at: signed ? ctx.now.toISOString() : null };
      await write(ctx, 'gate_criterion', [{ kind: 'update', id, values }], { trusted: true });
      return { operation: ctx.operation };
    }),
});

export const gateActions: readonly AnyAction[] = [gates, pass, sign];
