import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/**
 * The web half: built to dist/web, which the server serves as it is. The content security policy is `script-src 'self'`,
 * so nothing here may put a script into the page: no inline script, and no asset turned into a `data:` address.
 */
export default defineConfig({
  plugins: [browserVariants(), react(), compressed()],
  publicDir: 'src/platform/web/public',
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    manifest: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // What every page needs is one file: left to itself the bundler cuts it by who else uses each part into some fifty,
        // which compress a tenth worse.
        codeSplitting: { groups: [{ name: 'base', tags: ['$initial'] }] },
      },
    },
    // The base is a little under 700 kB before compression; ECharts is one chunk of its own, loaded with the first chart.
    chunkSizeWarningLimit: 900,
  },
  server: {
    host: '127.0.0.1',
    port: 5173,
    proxy: { '/api': { target: 'http://127.0.0.1:3000', changeOrigin: false } },
  },
});

/**
 * A shared module of a field type is replaced in the browser by the one of the same name in the folder `web` beside it,
 * where there is one: `phone/numbers.ts` by `phone/web/numbers.ts`. It is for what a server reads by tables that weigh
 * more than a page. The one in its place exports the same, `typeof import('../numbers.ts')`, and alone may import it.
 */
function browserVariants(): Plugin {
  const fields = resolve('src/fields') + sep;
  return {
    name: 'jalon:browser-variants',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!importer || !source.startsWith('.')) return null;
      const wanted = resolve(dirname(importer), source);
      const variant = join(dirname(wanted), 'web', basename(wanted));
      const isOfType = wanted.startsWith(fields) && wanted.slice(fields.length).split(sep).length === 2;
      return isOfType && importer !== variant && existsSync(variant) ? variant : null;
    },
  };
}

/** Scripts and styles are compressed once, as hard as it goes, rather than lightly at every request. */
function compressed(): Plugin {
  let folder = '';
  return {
    name: 'jalon:compressed',
    apply: 'build',
    configResolved: (config) => {
      folder = resolve(config.root, config.build.outDir, config.build.assetsDir);
    },
    async closeBundle() {
      const files = (await readdir(folder)).filter((name) => /\.(js|css|svg)$/.test(name));
      await Promise.all(
        files.map(async (name) => {
          const content = await readFile(join(folder, name));
          await writeFile(join(folder, `${name}.br`), await promisify(brotliCompress)(content));
          await writeFile(join(folder, `${name}.gz`), await promisify(gzip)(content, { level: 9 }));
        }),
      );
    },
  };
}
