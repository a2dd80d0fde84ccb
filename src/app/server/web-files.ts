// The built web application: files with a hash in their name are kept by browsers for ever, the page itself never.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { Http } from '../../platform/server/http.ts';

export async function webFiles(http: Http, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) return;
  await http.register(fastifyStatic, {
    root: folder,
    wildcard: true,
    index: 'index.html',
    cacheControl: false,
    preCompressed: true,
    setHeaders(reply, path) {
      const hashed = /[/\\]assets[/\\]/.test(path);
      reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  // Addresses of screens are all the one page; what looks like a file or a call is not.
  http.setNotFoundHandler((request, reply) => {
    const page =
      request.method === 'GET' &&
      !request.url.startsWith('/api/') &&
      !/\.[a-z0-9]{2,5}(\?|$)/i.test(request.url);
    if (page) return reply.sendFile('index.html');
    return http.problem(request, reply, 'not_found');
  });
}
