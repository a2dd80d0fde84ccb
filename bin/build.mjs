// The web is built again when what it is built from has changed, which a hash of the contents tells: dates of files mean nothing after
// a clone or a change of branch.
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './run.mjs';
import { announce, Refusal } from './say.mjs';

const stamp = join(root, 'dist', 'web.sha256');

export function webIsBuilt() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hashSources(root);
}

export async function buildWeb() {
  announce({ fr: 'Construction de l’interface…', en: 'Building the web interface…' });
  rmSync(stamp, { force: true });
  const hash = hashSources(root);
  const code = await run(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], {
    stdio: ['ignore', 2, 2],
  });
  if (code !== 0) {
    throw new Refusal({
      fr: 'L’interface n’a pas pu être construite.',
      en: 'The web interface could not be built.',
    });
  }
  writeFileSync(stamp, hash);
}

/** Of everything the web can import. The server and the tests it cannot, by the rules that `check` enforces. */
export function hashSources(folder) {
  const sources = globSync(['src/**/*', 'public/**/*', 'index.html', 'vite.config.ts', 'package-lock.json'], {
    cwd: folder,
    withFileTypes: true,
  })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((path) => !/(^|\/)server(\/|\.ts$)|\.test\.tsx?$/.test(path))
    .sort();
  const hash = createHash('sha256');
  for (const path of sources)
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(folder, path)))
      .update('\0');
  return hash.digest('hex');
}
