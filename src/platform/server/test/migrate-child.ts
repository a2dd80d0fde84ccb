// A process of its own that migrates until it is killed: `node migrate-child.ts URL FOLDER`.
import { openPool } from '../db.ts';
import { migrate } from '../migrate.ts';

const [, , url, folder] = process.argv as string[];
await migrate(openPool(url!, 2), { workspace: 'w_1', folder });
