// `npx jalon api-key create --name N --role R`: prints the key, once.
import { parseArgs } from 'node:util';
import { createApiKey } from '../../../features/auth/server/api-keys.ts';
import { StartupError } from '../../../platform/server/terminal.ts';
import { withApp } from './database.ts';

export async function apiKeyCommand(args: readonly string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { name: { type: 'string' }, role: { type: 'string', default: 'administrator' } },
  });
  if (positionals[0] !== 'create' || !values.name) {
    throw new StartupError({
      fr: 'Usage : npx jalon api-key create --name NOM [--role RÔLE]',
      en: 'Usage: npx jalon api-key create --name NAME [--role ROLE]',
    });
  }
  const { name, role } = values;
  console.log(await withApp((app) => createApiKey(app.context('api-key'), { name, role })));
  return 0;
}
