// A pack is made in one stroke: gathered, fitted on two pages, drawn and kept, with its budget and without. What it says does not
// change any more.
import { Readable } from 'node:stream';
import type { z } from 'zod';
import type { AnyAction } from '../../../../model/server/action.ts';
import { defineAction } from '../../../../model/server/action.ts';
import type { Context, Rules } from '../../../../model/server/context.ts';
import { dayIn } from '../../../../platform/lib/day.ts';
import { defineProblems, JalonError } from '../../../../platform/lib/errors.ts';
import type { Language } from '../../../../platform/lib/language.ts';
import { messagesIn } from '../../../../platform/lib/messages.ts';
import type { Files } from '../../../../platform/server/files.ts';
import type { Measured } from '../../../../platform/server/pdf/sheet.ts';
import { same } from '../../../../records/server/change.ts';
import { keepFile } from '../../../../records/server/file-store.ts';
import { readRecord } from '../../../../records/server/read.ts';
import { write } from '../../../../records/server/write.ts';
import { makeSchema, type PackContent, type PackFile, type PackMade } from '../contract.ts';
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
    run: (ctx, { meeting, language = ctx.actor.language }) =>
      keepingFiles(files, (files) => ctx.tx((ctx) => makePack(ctx, files, { meeting, language }))),
  }),
];

export const mayMakePacks = ({ actor }: Context): boolean =>
  actor.access.filter('committee_pack', 'create') !== false;

/** What was put into the store goes out again when the work fails, as its transaction does. */
export async function keepingFiles<T>(files: Files, work: (files: Files) => Promise<T>): Promise<T> {
  const kept: string[] = [];
  try {
    return await work({
      ...files,
      async put(content) {
        const stored = await files.put(content);
        kept.push(stored.id);
        return stored;
      },
    });
  } catch (error) {
    await Promise.all(kept.map((id) => files.remove(id)));
    throw error;
  }
}

/** Within the caller's transaction and `keepingFiles`, with the caller's rights. */
export async function makePack(
  ctx: Context,
  files: Files,
  { meeting, language }: { meeting: string | null; language: Language },
): Promise<PackMade> {
  if (!mayMakePacks(ctx)) throw new JalonError('forbidden');
  const held = meeting ? await readRecord(ctx, 'meeting', meeting, ['name']) : null;
  const gathered = await gatherPack(ctx, language, held && { title: String(held.name) });
  const m = messagesIn(packTexts, language);
  const stem = `${dayIn(ctx.now, ctx.settings.timeZone)}-${m.fileName}`;
  const measured: Measured = new Map();
  const drawn = (content: PackContent, name: string) => draw(ctx, files, measured, content, name);
  const open = await drawn(withoutBudget(gathered), `${stem}${m.withoutBudgetInName}.pdf`);
  const whole = hasBudget(gathered) ? await drawn(gathered, `${stem}.pdf`) : null;
  const values = {
    name: m.name({ day: gathered.facts[0] ?? '' }),
    language,
    frozen_at: ctx.now.toISOString(),
    meeting,
    content: whole?.content ?? null,
    file: whole?.file ?? null,
    open_content: open.content,
    open_file: open.file,
  };
  const { written } = await write(ctx, 'committee_pack', [{ kind: 'create', values }], { trusted: true });
  return { id: written[0]!.id, file: values.file, open_file: open.file, operation: ctx.operation };
}

const hasBudget = ({ sections }: PackContent): boolean => sections.some(({ key }) => key === 'budget');

const withoutBudget = (content: PackContent): PackContent => ({
  ...content,
  sections: content.sections.filter(({ key }) => key !== 'budget'),
});

async function draw(
  ctx: Context,
  files: Files,
  measured: Measured,
  gathered: PackContent,
  name: string,
): Promise<{ content: PackContent; file: PackFile }> {
  const { content, pdf } = await writePack(gathered, ctx.now, measured);
  const stored = await files.put(Readable.from([pdf]));
  return { content, file: await keepFile(ctx, stored, name, 'application/pdf') };
}

const frozen = ['language', 'frozen_at', 'content', 'file', 'open_content', 'open_file'];

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
