// Alive, ready, and figures for Prometheus.
import { sql } from 'kysely';
import type { Database } from '../../platform/server/db.ts';
import type { Http } from '../../platform/server/http.ts';

export function healthRoutes(
  http: Http,
  { db, metricsToken }: { db: Database; metricsToken?: string },
): void {
  const started = Date.now();
  const requests = new Map<string, { count: number; seconds: number }>();
  http.addHook('onResponse', async (request, reply) => {
    const key = `method="${request.method}",route="${request.routeOptions.url ?? 'none'}",status="${reply.statusCode}"`;
    const entry = requests.get(key) ?? { count: 0, seconds: 0 };
    entry.count += 1;
    entry.seconds += reply.elapsedTime / 1000;
    requests.set(key, entry);
  });

  http.get('/healthz', { config: { rateLimit: false } }, async () => ({ status: 'alive' }));

  http.get('/readyz', { config: { rateLimit: false } }, async (request, reply) => {
    try {
      await sql`select 1`.execute(db);
      return { status: 'ready' };
    } catch {
      return http.problem(request, reply, 'unavailable');
    }
  });

  http.get('/metrics', async (request, reply) => {
    if (!metricsToken || request.headers.authorization !== `Bearer ${metricsToken}`)
      return http.problem(request, reply, 'not_found');
    const memory = process.memoryUsage();
    const lines = [
      '# TYPE jalon_uptime_seconds gauge',
      `jalon_uptime_seconds ${(Date.now() - started) / 1000}`,
      '# TYPE jalon_memory_bytes gauge',
      `jalon_memory_bytes{kind="rss"} ${memory.rss}`,
      `jalon_memory_bytes{kind="heap"} ${memory.heapUsed}`,
      '# TYPE jalon_http_requests_total counter',
      ...[...requests].map(([key, { count }]) => `jalon_http_requests_total{${key}} ${count}`),
      '# TYPE jalon_http_seconds_total counter',
      ...[...requests].map(([key, { seconds }]) => `jalon_http_seconds_total{${key}} ${seconds}`),
    ];
    return reply.type('text/plain; version=0.0.4').send(`${lines.join('\n')}\n`);
  });
}
