// Server-sent events for open screens, and the feed of changes for programs.
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Context } from '../../model/server/context.ts';
import { defineProblems } from '../../platform/lib/errors.ts';
import type { Http } from '../../platform/server/http.ts';
import { parsePosition, printPosition, readFeed } from './feed.ts';
import type { ContextOf } from './routes.ts';
import { sightOf } from './sight.ts';
import type { ChangeStream } from './stream.ts';

const problems = defineProblems({
  position_invalid: { fr: 'Cette position n’est pas valable.', en: 'This position is not valid.' },
});

const keepAliveMs = 25_000;
const heldAtMost = 1_000_000;

export function streamRoutes(http: Http, contextOf: ContextOf, stream: ChangeStream): void {
  http.get('/api/v1/stream', { compress: false, config: { rateLimit: false } }, async (request, reply) => {
    await contextOf(request);
    reply.hijack();
    const raw = reply.raw;
    raw.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
      ...headersOf(reply.getHeaders()),
    });
    raw.write('retry: 2000\n\nevent: ready\ndata: {}\n\n');
    // Whoever does not read is not kept in memory: the screen comes back by itself and reads again.
    const write = (text: string): void =>
      void (raw.writableLength > heldAtMost ? raw.destroy() : raw.write(text));
    const leave = stream.subscribe({
      context: () => contextOf(request as FastifyRequest).catch(() => null) as Promise<Context | null>,
      send: (events, position) =>
        write(`id: ${position}\nevent: change\ndata: ${JSON.stringify(events)}\n\n`),
      refresh: (position) => write(`id: ${position}\nevent: refresh\ndata: {}\n\n`),
      end: () => raw.end(),
    });
    const beat = setInterval(() => write(': still here\n\n'), keepAliveMs);
    raw.on('close', () => {
      clearInterval(beat);
      leave();
    });
  });

  http.get('/api/v1/changes', async (request) => {
    const ctx = await contextOf(request);
    const { after, limit } = z
      .strictObject({
        after: z.string().default('0.0'),
        limit: z.coerce.number().int().min(1).max(1000).default(500),
      })
      .parse(request.query);
    const position = parsePosition(after);
    if (!position) throw problems.position_invalid({}, 'after');
    const changes = await readFeed(ctx.db, ctx.schema.workspace, position, limit);
    const visible = await sightOf(changes)(ctx);
    return {
      changes: changes.filter(({ record_id }) => visible.has(record_id)).map(({ txid: _, ...rest }) => rest),
      next: changes.length ? printPosition(changes.at(-1)!) : after,
      more: changes.length === limit,
    };
  });
}

const headersOf = (headers: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => name !== 'content-type')
      .map(([name, value]) => [name, String(value)]),
  );
