// `npx jalon <command>` beyond start and test: what is done in a terminal.

import { JalonError } from '../platform/lib/errors.ts';
import { fill } from '../platform/lib/language.ts';
import { inTerminalLanguage, StartupError } from '../platform/server/terminal.ts';

const commands: Readonly<Record<string, () => Promise<(args: readonly string[]) => Promise<number>>>> = {
  import: async () => (await import('./server/cli/import.ts')).importCommand,
  'api-key': async () => (await import('./server/cli/api-key.ts')).apiKeyCommand,
  doctor: async () => (await import('./server/cli/doctor.ts')).doctorCommand,
  migration: async () => (await import('./server/cli/migration.ts')).migrationCommand,
};

const [name = '', ...args] = process.argv.slice(2);
const load = commands[name];
if (!load) {
  console.error(
    inTerminalLanguage({
      fr: `Il n’y a pas de commande « ${name} ». npx jalon help les montre.`,
      en: `There is no command “${name}”. npx jalon help shows them.`,
    }),
  );
  process.exit(2);
}
try {
  process.exit(await (await load())(args));
} catch (error) {
  console.error(inWords(error));
  process.exit(1);
}

function inWords(error: unknown): unknown {
  if (error instanceof StartupError) return error.message;
  if (String((error as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS')) {
    return inTerminalLanguage({
      fr: 'Une option n’est pas connue de cette commande, ou n’est pas complète. Voir docs/.',
      en: 'This command does not know an option, or it is incomplete. See docs/.',
    });
  }
  if (!(error instanceof JalonError) || error.problems.length === 0) return error;
  return error.problems.map(({ text, params }) => fill(inTerminalLanguage(text), params)).join('\n');
}
