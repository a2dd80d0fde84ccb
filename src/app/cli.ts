// `npx jalon <command>` beyond start and test: what is done in a terminal.
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
  console.error(error instanceof StartupError ? error.message : error);
  process.exit(1);
}
