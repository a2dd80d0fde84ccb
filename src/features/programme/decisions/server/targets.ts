// What a decision may concern, found by its name as one types: fields, stages, modules, roles, and what the programme keeps.
import { z } from 'zod';
import { defineAction } from '../../../../model/server/action.ts';
import type { Context } from '../../../../model/server/context.ts';
import { modules } from '../../../../objects/modules.ts';
import { phases } from '../../../../objects/programme/choices.ts';
import { fold } from '../../../../platform/lib/fold.ts';
import { type Text, textIn } from '../../../../platform/lib/language.ts';
import { readPage } from '../../../../records/server/read.ts';
import type { SubjectKind, Target } from '../contract.ts';
import { decisionTexts } from '../messages.ts';

const eachAtMost = 6;

/** Records, by the field that names them. */
const records: readonly [kind: SubjectKind, field: string][] = [
  ['stage', 'name'],
  ['role', 'name'],
  ['goal', 'name'],
  ['gap', 'name'],
  ['scope_item', 'name'],
  ['change_request', 'name'],
  ['conflict', 'name'],
  ['risk', 'name'],
  ['practice_change', 'name'],
  ['programme_task', 'name'],
  ['friction', 'words'],
];

export const targetsAction = defineAction({
  name: 'decision.targets',
  label: { fr: 'Ce qu’une décision peut concerner', en: 'What a decision may concern' },
  input: z.strictObject({ words: z.string().max(100) }),
  run: async (ctx, { words }): Promise<{ targets: Target[] }> => ({
    targets: [...named(ctx, words), ...(await found(ctx, words.trim()))],
  }),
});

/** Of what has a name of its own: modules, gates, the budget, fields. */
function named(ctx: Context, words: string): Target[] {
  const say = (text: Text) => textIn(text, ctx.actor.language);
  const wanted = fold(words.trim());
  const meets = (label: string) => fold(label).includes(wanted);
  const some = (targets: Target[]) => targets.filter(({ label }) => meets(label)).slice(0, eachAtMost);
  const fields = [...ctx.schema.objects.values()]
    .filter(({ name }) => ctx.actor.access.filter(name, 'read') !== false)
    .flatMap(({ name, label, fields }) =>
      [...fields.values()]
        .filter((field) => !ctx.actor.access.hidden(name).has(field.name))
        .map(
          (field): Target => ({
            kind: 'field',
            key: `${name}.${field.name}`,
            label: `${say(label.one)} · ${say(field.label)}`,
          }),
        ),
    );
  return [
    ...some(modules.map(({ key, label }): Target => ({ kind: 'module', key, label: say(label) }))),
    ...some(phases.map(({ key, label }): Target => ({ kind: 'gate', key, label: say(label) }))),
    ...some([{ kind: 'budget', key: 'budget', label: say(decisionTexts.budget) }]),
    ...(wanted ? some(fields) : []),
  ];
}

async function found(ctx: Context, words: string): Promise<Target[]> {
  const readable = records.filter(([kind]) => ctx.actor.access.filter(kind, 'read') !== false);
  const pages = await Promise.all(
    readable.map(([kind, field]) =>
      readPage(ctx, kind, {
        ...(words ? { filter: { field, op: 'contains', value: words } } : {}),
        fields: [field],
        limit: eachAtMost,
      }),
    ),
  );
  return pages.flatMap(({ records }, i) => {
    const [kind, field] = readable[i]!;
    return records.map((one) => ({ kind, key: one.id, label: String(one[field] ?? '') }));
  });
}
