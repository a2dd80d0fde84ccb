// Giving out by the rules: who would get a lead, and to give those that are there.
import { z } from 'zod';
import { objectOf } from '../../../../model/schema.ts';
import { defineAction } from '../../../../model/server/action.ts';
import { type Context, parseContextOf } from '../../../../model/server/context.ts';
import { defineProblems, JalonError, under } from '../../../../platform/lib/errors.ts';
import { writeDerived } from '../../../../records/server/derive.ts';
import { readRecords } from '../../../../records/server/read.ts';
import type { ApiRecord } from '../../../../records/server/select.ts';
import { write } from '../../../../records/server/write.ts';
import { because } from './because.ts';
import { choose } from './choose.ts';
import { closeDesk, openDesk } from './desk.ts';
import { tellOwners } from './tell-owners.ts';

const problems = defineProblems(
  {
    no_rules: {
      fr: 'Aucune règle de répartition n’est active. Un administrateur en écrit dans Réglages, Répartition.',
      en: 'No rule of assignment is active. An administrator writes them in Settings, Assignment.',
    },
  },
  'conflict',
);

export const tryAssignmentAction = defineAction({
  name: 'assignment.try',
  label: { fr: 'Qui recevrait cette demande', en: 'Who would get this lead' },
  input: z.strictObject({ values: z.record(z.string().max(100), z.unknown()) }),
  async run(ctx, { values }) {
    const desk = await openDesk(ctx, { look: true });
    const choice = desk && choose(ctx.schema, desk, { ...empty(ctx), ...parsed(ctx, values) });
    return {
      rules: desk?.rules.length ?? 0,
      person: choice ? { id: choice.person.id, title: choice.person.name } : null,
      rule: choice ? { id: choice.rule.id, title: choice.rule.name } : null,
      because: choice ? because(choice, ctx.actor.language) : null,
    };
  },
});

export const assignLeadsAction = defineAction({
  name: 'lead.assign',
  label: { fr: 'Confier des demandes selon les règles', en: 'Assign leads by the rules' },
  input: z.strictObject({ ids: z.array(z.uuid()).min(1).max(10_000) }),
  run: (ctx, { ids }) =>
    ctx.tx(async (ctx) => {
      const leads = (await readRecords(ctx, 'lead', ids)).filter(isOpen);
      const desk = await openDesk(ctx);
      if (!desk) throw problems.no_rules();
      const chosen = leads.flatMap((lead) => {
        const choice = choose(ctx.schema, desk, lead);
        return choice ? { id: lead.id, title: lead.record_title, choice } : [];
      });
      await closeDesk(ctx, desk);
      // With the rights of whoever asks: one gives out what is one's own to give.
      await write(
        ctx,
        'lead',
        chosen.map(({ id, choice }) => ({
          kind: 'update' as const,
          id,
          values: { owner: choice.person.id },
        })),
      );
      await writeDerived(
        ctx,
        'lead',
        chosen.map(({ id, choice }) => ({
          id,
          values: { assigned_because: because(choice, ctx.settings.language) },
        })),
      );
      await tellOwners(
        ctx,
        chosen.map(({ id, title, choice }) => ({ id, who: String(title ?? ''), owner: choice.person.id })),
      );
      return { assigned: chosen.length, left: ids.length - chosen.length, operation: ctx.operation };
    }),
});

/** What is settled, one way or the other, is given to nobody. */
const isOpen = ({ status, deleted_at }: ApiRecord): boolean =>
  !deleted_at && status !== 'converted' && status !== 'discarded';

const empty = (ctx: Context): Record<string, unknown> =>
  Object.fromEntries([...objectOf(ctx.schema, 'lead').fields.keys()].map((name) => [name, null]));

function parsed(ctx: Context, values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { fields } = objectOf(ctx.schema, 'lead');
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]): [string, unknown][] => {
      const field = fields.get(name);
      if (!field || field.readOnly) return [];
      try {
        return [[name, field.kind.parse(value, field, parseContextOf(ctx))]];
      } catch (error) {
        if (!(error instanceof JalonError)) throw error;
        throw new JalonError(error.code, under(`values.${name}`, error.problems));
      }
    }),
  );
}
