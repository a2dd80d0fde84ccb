// A process of its own that works at an import until it is killed: `node import-child.ts URL FOLDER IMPORT`.
import pino from 'pino';
import { salesRules } from '../../../features/sales/server/rules.ts';
import { fullAccess } from '../../../model/access.ts';
import { createContext } from '../../../model/server/context.ts';
import { usualWorkingHours } from '../../../platform/lib/working-hours.ts';
import { openDatabase, openPool } from '../../../platform/server/db.ts';
import { localFiles } from '../../../platform/server/files.ts';
import { continueImport } from '../../../records/server/import/run.ts';
import { serverSchema } from '../schema.ts';

const [, , url, folder, id] = process.argv as string[];
const actor = {
  id: null,
  name: 'Test',
  team: [],
  access: fullAccess,
  language: 'fr',
  timeZone: 'UTC',
} as const;
const ctx = createContext({
  actor,
  schema: serverSchema('w_1'),
  settings: {
    firm: 'Test',
    language: 'fr',
    country: 'FR',
    currency: 'EUR',
    timeZone: 'UTC',
    workingTime: usualWorkingHours('FR'),
  },
  db: openDatabase(openPool(url!, 2)),
  now: new Date(),
  log: pino({ level: 'silent' }),
  requestId: 'child',
  cause: 'import',
  services: { rules: salesRules, enqueue: async () => {}, call: async () => undefined },
});
await continueImport(ctx, id!, {
  files: localFiles(folder!),
  chunkRows: 50,
  onProgress: ({ counts }) => console.log(counts.read),
});
