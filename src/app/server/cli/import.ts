// `npx jalon import FILE --object O`: the import of the screen, in a terminal, with a progress bar. The work is done here and
// now; should it be cut off, the server takes it up where it stands.
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import type { Context } from '../../../model/server/context.ts';
import { explain, JalonError } from '../../../platform/lib/errors.ts';
import { type Text, typeset } from '../../../platform/lib/language.ts';
import { defineMessages, messagesIn } from '../../../platform/lib/messages.ts';
import { readEnv } from '../../../platform/server/env.ts';
import { type Files, localFiles } from '../../../platform/server/files.ts';
import { inTerminalLanguage, StartupError } from '../../../platform/server/terminal.ts';
import type { Import, ImportReport, PatchImport } from '../../../records/import-contract.ts';
import { keepFile } from '../../../records/server/file-store.ts';
import { createImport, patchImport, startImport } from '../../../records/server/import/imports.ts';
import { presentImport } from '../../../records/server/import/present.ts';
import { refusedFile } from '../../../records/server/import/refused.ts';
import { continueImport } from '../../../records/server/import/run.ts';
import { withApp } from './database.ts';

const language = () => (inTerminalLanguage({ fr: 'fr', en: 'en' }) === 'fr' ? 'fr' : 'en');
const say = () => messagesIn(messages, language());

export async function importCommand(args: readonly string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      object: { type: 'string' },
      recipe: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      match: { type: 'string', multiple: true },
      create: { type: 'string', multiple: true },
    },
  });
  const [file] = positionals;
  if (!file || !values.object) throw new StartupError(usage);
  if (!existsSync(file))
    throw new StartupError({ fr: `${file} n’existe pas.`, en: `${file} does not exist.` });
  const wanted: Wanted = {
    file: resolve(file),
    object: values.object,
    recipe: values.recipe,
    rehearse: values['dry-run'],
    match: values.match,
    create: values.create,
  };
  const files = localFiles(readEnv().filesDir);
  return withApp(async (app) => {
    const ctx = app.context('import');
    try {
      return await importFile(
        {
          ...ctx,
          actor: { ...ctx.actor, language: language() },
          services: { ...ctx.services, enqueue: async () => {} },
        },
        files,
        wanted,
      );
    } catch (error) {
      if (!(error instanceof JalonError)) throw error;
      for (const problem of error.problems)
        console.error(`✗ ${typeset(explain(problem, language()), language())}`);
      return 1;
    }
  });
}

interface Wanted {
  file: string;
  object: string;
  recipe?: string;
  rehearse: boolean;
  /** Fields to recognise records by: `email`, `name+company`. */
  match?: string[];
  /** Relations whose missing records are made. */
  create?: string[];
}

async function importFile(ctx: Context, files: Files, wanted: Wanted): Promise<number> {
  const stored = await files.put(createReadStream(wanted.file));
  const { id: file_id } = await keepFile(ctx, stored, basename(wanted.file), 'application/octet-stream');
  const id = await createImport(ctx, files, { object: wanted.object, file_id, recipe: wanted.recipe });
  const options: NonNullable<PatchImport['options']> = {
    ...(wanted.match && { match_on: wanted.match.map((set) => set.split('+')), mode: 'both' as const }),
    ...(wanted.create && { create_missing: wanted.create.flatMap((list) => list.split(',')) }),
  };
  if (Object.keys(options).length) await patchImport(ctx, files, id, { options });
  const begun = await presentImport(ctx, id);
  showMapping(begun);
  await startImport(ctx, id, wanted.rehearse ? 'rehearsal' : 'run');
  const bar = progressBar(begun.table.rows);
  while (
    await continueImport(ctx, id, {
      files,
      onProgress: ({ counts, worked }) => bar.show(counts.read, worked),
    })
  );
  bar.end();
  const done = await presentImport(ctx, id);
  showReport(done);
  if (done.report?.counts.refused && !wanted.rehearse) {
    const { name, content } = await refusedFile(ctx, files, id);
    const path = join(dirname(wanted.file), name);
    await pipeline(content, createWriteStream(path, { flags: 'wx' })).then(
      () => console.log(say().refused_in({ path })),
      () => console.log(say().refused_kept({ id })),
    );
  }
  return done.state === 'done' || done.state === 'rehearsed' ? 0 : 1;
}

function showMapping({ table, mapping }: Import): void {
  const { encoding, delimiter, sheet } = table.dialect;
  const read = [encoding, delimiter === '\t' ? 'tab' : delimiter, sheet].filter(Boolean).join(' · ');
  console.log(`${table.kind.toUpperCase()} · ${read}`);
  const width = Math.min(40, Math.max(0, ...mapping.map(({ header }) => header.length)));
  for (const { header, field, part, because } of mapping) {
    const to = field === null ? `✗ ${because}` : `→ ${part ? `${field}.${part}` : field}`;
    console.log(`  ${header.slice(0, 40).padEnd(width)} ${to}`);
  }
}

function showReport({ report, error }: Import): void {
  if (error) console.error(`✗ ${error}`);
  if (!report) return;
  const m = say();
  console.log(
    [
      report.kind === 'rehearsal'
        ? m.rehearsed({ count: report.counts.read })
        : m.done({ count: report.counts.read }),
      m.created({ count: report.counts.created }),
      m.updated({ count: report.counts.updated }),
      m.unchanged({ count: report.counts.unchanged }),
      m.refused({ count: report.counts.refused }),
      m.noted({ count: report.counts.noted }),
      ...report.parents.map(({ label, count }) => `  + ${count} ${label}`),
      ...report.reasons.map((reason) => reasonLine(reason)),
    ].join('\n'),
  );
}

const reasonLine = ({ severity, label, message, count, lines }: ImportReport['reasons'][number]): string =>
  `  ${severity === 'refused' ? '✗' : '!'} ${count} × ${label ? `${label} – ` : ''}${message} (${say().lines} ${lines.slice(0, 5).join(', ')}${count > 5 ? '…' : ''})`;

/** On a terminal only; a log would fill with it. */
function progressBar(rows: { value: number; exact: boolean }) {
  const shown = process.stderr.isTTY;
  return {
    show(done: number, worked: number) {
      if (!shown) return;
      const total = Math.max(rows.value, done);
      const share = total ? done / total : 1;
      const full = Math.round(share * 30);
      const speed = worked ? Math.round((done * 1000) / worked) : 0;
      const text = say().progress({ done, total, speed });
      process.stderr.write(
        `\r\u001b[K${'█'.repeat(full)}${'░'.repeat(30 - full)} ${Math.floor(share * 100)} % · ${text}`,
      );
    },
    end() {
      if (shown) process.stderr.write('\r\u001b[K');
    },
  };
}

const usage: Text = {
  fr: 'Usage : npx jalon import FICHIER --object OBJET [--recipe MODÈLE] [--dry-run] [--match email | --match name+company] [--create company,owner]',
  en: 'Usage: npx jalon import FILE --object OBJECT [--recipe RECIPE] [--dry-run] [--match email | --match name+company] [--create company,owner]',
};

const messages = defineMessages({
  progress: {
    fr: '{{done}} sur {{total}} · {{speed}} lignes/s',
    en: '{{done}} of {{total}} · {{speed}} rows/s',
  },
  rehearsed: {
    fr: {
      one: '{{count}} ligne essayée, rien n’est écrit :',
      other: '{{count}} lignes essayées, rien n’est écrit :',
    },
    en: { one: '{{count}} row tried, nothing written:', other: '{{count}} rows tried, nothing written:' },
  },
  done: {
    fr: { one: '{{count}} ligne lue :', other: '{{count}} lignes lues :' },
    en: { one: '{{count}} row read:', other: '{{count}} rows read:' },
  },
  created: {
    fr: { one: '  {{count}} créée', other: '  {{count}} créées' },
    en: { other: '  {{count}} created' },
  },
  updated: {
    fr: { one: '  {{count}} modifiée', other: '  {{count}} modifiées' },
    en: { other: '  {{count}} updated' },
  },
  unchanged: {
    fr: { one: '  {{count}} inchangée', other: '  {{count}} inchangées' },
    en: { other: '  {{count}} unchanged' },
  },
  refused: {
    fr: { one: '  {{count}} refusée', other: '  {{count}} refusées' },
    en: { other: '  {{count}} refused' },
  },
  noted: {
    fr: { one: '  {{count}} avec une remarque', other: '  {{count}} avec une remarque' },
    en: { other: '  {{count}} with a remark' },
  },
  lines: { fr: 'lignes', en: 'lines' },
  refused_in: { fr: 'Lignes refusées : {{path}}', en: 'Refused rows: {{path}}' },
  refused_kept: {
    fr: 'Les lignes refusées se téléchargent depuis l’écran d’import ({{id}}).',
    en: 'The refused rows can be downloaded from the import screen ({{id}}).',
  },
});
