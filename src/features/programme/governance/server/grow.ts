// A light programme takes one level more: from then on it has committees, and their meetings can be made.
import { defineAction } from '../../../../model/server/action.ts';
import type { Context } from '../../../../model/server/context.ts';
import type { CommitteeLevel } from '../../../../objects/programme/choices.ts';
import { textIn } from '../../../../platform/lib/language.ts';
import { readPage } from '../../../../records/server/read.ts';
import { write } from '../../../../records/server/write.ts';
import { committees } from '../../begin/committees.ts';
import { lockAll } from '../../server/lock.ts';
import { growInput } from '../contract.ts';

export const growAction = defineAction({
  name: 'programme.grow',
  label: { fr: 'Ajouter une instance au projet', en: 'Add a level to the programme' },
  input: growInput,
  run: (ctx, { level }) =>
    ctx.tx(async (ctx) => {
      await lockAll(ctx, 'committees');
      const id = (await committeeOf(ctx, level)) ?? (await create(ctx, level));
      return { id, operation: ctx.operation };
    }),
});

async function committeeOf(ctx: Context, level: CommitteeLevel): Promise<string | undefined> {
  const { records } = await readPage(ctx, 'committee', {
    filter: { field: 'level', op: 'is', value: level },
    fields: ['id'],
    limit: 1,
  });
  return records[0]?.id;
}

async function create(ctx: Context, level: CommitteeLevel): Promise<string> {
  const { name, mandate, rhythm, minutes } = committees.find((one) => one.level === level)!;
  const { language } = ctx.settings;
  const values = {
    level,
    name: textIn(name, language),
    mandate: textIn(mandate, language),
    rhythm,
    minutes,
    meets_at: '09:00',
  };
  const { written } = await write(ctx, 'committee', [{ kind: 'create', values }]);
  const { records } = await readPage(ctx, 'programme', { limit: 1 });
  const [programme] = records;
  if (programme && programme.shape === 'light')
    await write(ctx, 'programme', [{ kind: 'update', id: programme.id, values: { shape: 'committees' } }]);
  return written[0]!.id;
}
