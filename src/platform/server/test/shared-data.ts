// Real data some suites are checked against: too large, or not ours to publish, hence beside the repository and not in it. Where they
// are absent those suites are left out, loudly; JALON_REQUIRE_DATA=1 makes their absence a failure.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../../../..', import.meta.url));
const folder = resolve(repository, process.env.JALON_SHARED_DATA || '../shared/data');

/** For `describe.skipIf(!hasSharedData('x'))('what it checks', ...)`: false when the data, or this part of them, are not here. */
export function hasSharedData(path = '.'): boolean {
  if (existsSync(join(folder, path))) return true;
  if (process.env.JALON_REQUIRE_DATA === '1') throw missing(path);
  console.warn(
    `LEFT OUT: the suites checked against ${path === '.' ? 'real data' : path}, for want of ${join(folder, path)}`,
  );
  return false;
}

/** The absolute path of a file or folder of the shared data. Throws when it is not there. */
export function sharedData(path = '.'): string {
  const found = join(folder, path);
  if (!existsSync(found)) throw missing(path);
  return found;
}

function missing(path: string): Error {
  return new Error(
    `Shared data wanted: ${join(folder, path)} does not exist (JALON_SHARED_DATA says where the data are).`,
  );
}
