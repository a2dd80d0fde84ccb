// A pack is made in one stroke: gathered, fitted on two pages, drawn and kept. What it says does not change any more.
import { Readable } from 'node:stream';
import type { z } from 'zod';
import type { AnyAction } from '../../../../model/server/action.ts';
import { defineAction } from '../../../../model/server/action.ts';
import type { Context, Rules } from '../../../../model/server/context.ts';
import { dayIn } from '../../../../platform/lib/day.ts';
import { defineProblems, JalonError } from '../../../../platform/lib/errors.ts';
import { messagesIn } from '../../../../platform/lib/messages.ts';
import type { Files } from '../../../../platform/server/files.ts';
import { same } from '../../../../records/server/change.ts';
import { keepFile } from '../../../../records/server/file-store.ts';
import { readRecord } from '../../../../records/server/read.ts';
import { write } from '../../../../records/server/write.ts';
import { makeSchema, type PackMade } from '../contract.ts';
import { packTexts } from '../messages.ts';
import { gatherPack } from './gather-pack.ts';
import { writePack } from './pdf/write-pack.ts';

const conflicts = defineProblems(
  {
    pack_frozen: {
      fr: 'Ce dossier est figé : faites-en un nouveau.',
      en: 'This pack is frozen: make a new one.',
    },
  },
  'conflict',
);

type Input = z.output<typeof makeSchema>;

export const packActions = (files: Files): readonly AnyAction[] => [
  defineAction({
    name: 'pack.make',
    label: { fr: 'Faire un dossier de comité', en: 'Make a committee pack' },
    input: makeSchema as z.ZodType<Input>,
    run: (ctx, input) => makePack(ctx, files, input),
  }),
];

export async function makePack(ctx: Context, files: Files, { meeting, language }: Input): Promise<PackMade> {
  if (ctx.actor.access.filter('committee_pack', 'create') === false) throw new JalonError('forbidden');
  const kept: string[] = [];
  try {
    return await ctx.tx(async (ctx) => {
      const spoken = language ?? ctx.actor.language;
      const held = meeting ? await readRecord(ctx, 'meeting', meeting, ['name']) : null;
      const gathered = await gatherPack(ctx, spoken, held && { title: String(held.name) });
      const { content, pdf } = await writePack(gathered, ctx.now);
      const today = dayIn(ctx.now, ctx.settings.timeZone);
      const m = messagesIn(packTexts, spoken);
      const name = m.name({ day: content.facts[0] ?? today });
      const stored = await files.put(Readable.from([pdf]));
      kept.push(stored.id);
      const file = await keepFile(
        ctx,
        stored,
        `${today}-${spoken === 'fr' ? 'dossier' : 'pack'}.pdf`,
        'application/pdf',
      );
      const { written } = await write(
        ctx,
        'committee_pack',
        [
          {
            kind: 'create',
            values: { name, language: spoken, frozen_at: ctx.now.toISOString(), meeting, content, file },
          },
        ],
        { trusted: true },
      );
      return { id: written[0]!.id, file };
    });
  } catch (error) {
    await Promise.all(kept.map((id) => files.remove(id)));
    throw error;
  }
}

const frozen = ['language', 'frozen_at', 'content', 'file'];

export const packRules: Rules = {
  committee_pack: [
    {
      before(_, changes) {
        for (const { before, after, path } of changes) {
          const changed = before && frozen.find((name) => !same(before[name] ?? null, after[name] ?? null));
          if (changed) throw conflicts.pack_frozen({}, path ? `${path}.${changed}` : changed);
        }
      },
    },
  ],
};
