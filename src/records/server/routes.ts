// The records over HTTP: /api/v1/records, schema, search. Shapes as in docs/api.md.
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { aggregateSchema, countModes, filterSchema, querySchema } from '../../model/query.ts';
import type { Context } from '../../model/server/context.ts';
import { defineProblems } from '../../platform/lib/errors.ts';
import { isDeep, nestedTooDeep } from '../../platform/lib/nesting.ts';
import type { Http } from '../../platform/server/http.ts';
import { aggregate } from './aggregate.ts';
import { bulkUpdate, distinct } from './bulk.ts';
import type { Update, Write } from './change.ts';
import { readHistory } from './history.ts';
import { once } from './idempotency.ts';
import { readPage, readRecord, readRecords } from './read.ts';
import { search } from './search.ts';
import { write } from './write.ts';

/** Who asks, for a request; throws `unauthenticated`. */
export type ContextOf = (request: FastifyRequest) => Promise<Context>;

const unknown = defineProblems(
  { object_unknown: { fr: 'Il n’y a pas d’objet « {{object}} ».', en: 'There is no object “{{object}}”.' } },
  'not_found',
);
const invalid = defineProblems({
  parameter_invalid: {
    fr: 'Le paramètre « {{name}} » n’est pas du JSON valide.',
    en: 'The parameter “{{name}}” is not valid JSON.',
  },
  id_invalid: { fr: '« {{value}} » n’est pas un identifiant.', en: '“{{value}}” is not an id.' },
  nested_too_deep: nestedTooDeep,
  version_invalid: {
    fr: 'If-Match attend un numéro de version entre guillemets.',
    en: 'If-Match wants a version number in quotes.',
  },
});

export const largestBatch = 10_000;

const values = z.record(z.string(), z.unknown());
const id = z.uuid().toLowerCase();
const ids = z
  .array(id)
  .min(1)
  .max(largestBatch)
  .transform((all) => [...new Set(all)]);
const createSchema = z.strictObject({ records: z.array(values).min(1).max(largestBatch) });
const idsSchema = z.strictObject({ ids });
const updateSchema = z.strictObject({
  updates: z
    .array(z.looseObject({ id, version: z.number().int().optional() }))
    .min(1)
    .max(largestBatch),
});
const setByIdsSchema = z.strictObject({ ids, set: values });
const setByFilterSchema = z.strictObject({ filter: filterSchema, set: values });

const listSchema = z.strictObject({
  filter: z.string().max(20_000).optional(),
  sort: z.string().optional(),
  fields: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(50),
  cursor: z.string().optional(),
  count: z.enum(countModes).default('none'),
  deleted: z.enum(['true', 'false']).default('false'),
});

export function recordRoutes(http: Http, contextOf: ContextOf): void {
  const base = '/api/v1/records/:object';

  http.get(base, async (request) => {
    const { ctx, object } = await enter(request);
    const { filter, fields, deleted, ...rest } = listSchema.parse(request.query);
    return readPage(ctx, object, {
      ...rest,
      deleted: deleted === 'true',
      fields: fields
        ?.split(',')
        .map((name) => name.trim())
        .filter(Boolean),
      filter:
        filter === undefined
          ? undefined
          : filterSchema.parse(parseJson(filter, 'filter'), { reportInput: false }),
    });
  });

  http.post(`${base}/query`, async (request) => {
    const { ctx, object } = await enter(request);
    return readPage(ctx, object, querySchema.parse(request.body ?? {}));
  });

  http.post(`${base}/aggregate`, async (request) => {
    const { ctx, object } = await enter(request);
    return aggregate(ctx, object, aggregateSchema.parse(request.body ?? {}));
  });

  http.post(base, async (request, reply) => {
    const { ctx, object } = await enter(request);
    const many = has(request.body, 'records');
    const inputs = many ? createSchema.parse(request.body).records : [values.parse(request.body)];
    const answer = await once(ctx, request, 201, async (ctx) => {
      const { written } = await write(
        ctx,
        object,
        inputs.map((one) => ({ kind: 'create', values: one })),
        { path: (i) => (many ? `records[${i}]` : '') },
      );
      const records = await readRecords(
        ctx,
        object,
        written.map((one) => one!.id),
      );
      return many ? { records, operation: ctx.operation } : records[0];
    });
    if (!many && answer.body) reply.header('etag', etag(answer.body as { version: number }));
    return reply.code(answer.status).send(answer.body);
  });

  http.get(`${base}/:id`, async (request, reply) => {
    const { ctx, object, id } = await enter(request);
    const { fields } = z.strictObject({ fields: z.string().optional() }).parse(request.query);
    const record = await readRecord(
      ctx,
      object,
      id,
      fields
        ?.split(',')
        .map((name) => name.trim())
        .filter(Boolean),
    );
    return reply.header('etag', etag(record)).send(record);
  });

  http.patch(`${base}/:id`, async (request, reply) => {
    const { ctx, object, id } = await enter(request);
    const body = values.parse(request.body);
    const answer = await once(ctx, request, 200, async (ctx) => {
      await write(ctx, object, [{ kind: 'update', id, values: body, version: ifMatch(request) }]);
      return { ...(await readRecord(ctx, object, id)), _operation: ctx.operation };
    });
    return reply
      .code(answer.status)
      .header('etag', etag(answer.body as { version: number }))
      .send(answer.body);
  });

  http.delete(`${base}/:id`, async (request, reply) => {
    const { ctx, object, id } = await enter(request);
    const answer = await once(ctx, request, 200, async (ctx) => {
      await write(ctx, object, [{ kind: 'delete', id, version: ifMatch(request) }]);
      return { id, operation: ctx.operation };
    });
    return reply.code(answer.status).send(answer.body);
  });

  http.patch(base, async (request, reply) => {
    const { ctx, object } = await enter(request);
    const answer = await once(ctx, request, 200, async (ctx) => {
      if (has(request.body, 'ids')) return bulkUpdate(ctx, object, setByIdsSchema.parse(request.body));
      if (!has(request.body, 'updates'))
        return bulkUpdate(ctx, object, setByFilterSchema.parse(request.body));
      const { updates } = updateSchema.parse(request.body);
      const writes = updates.map(
        ({ id, version, ...rest }): Update => ({ kind: 'update', id, version, values: rest }),
      );
      const { written } = await write(ctx, object, writes, { path: (i) => `updates[${i}]` });
      return {
        records: await readRecords(
          ctx,
          object,
          written.map((one) => one!.id),
        ),
        operation: ctx.operation,
      };
    });
    return reply.code(answer.status).send(answer.body);
  });

  for (const kind of ['delete', 'restore'] as const) {
    http.post(`${base}/${kind}`, async (request, reply) => {
      const { ctx, object } = await enter(request);
      const { ids } = idsSchema.parse(request.body);
      const answer = await once(ctx, request, 200, async (ctx) => {
        const { written } = await write(
          ctx,
          object,
          distinct(ids).map((id): Write => ({ kind, id })),
          { path: (i) => `ids[${i}]` },
        );
        return { changed: written.length, operation: ctx.operation };
      });
      return reply.code(answer.status).send(answer.body);
    });
  }

  http.get(`${base}/:id/history`, async (request) => {
    const { ctx, object, id } = await enter(request);
    const query = z
      .strictObject({
        before: z.coerce.number().int().optional(),
        limit: z.coerce.number().int().min(1).max(200).default(50),
      })
      .parse(request.query);
    return readHistory(ctx, object, id, query);
  });

  http.get('/api/v1/search', async (request) => {
    const ctx = await contextOf(request);
    const { q, objects, limit } = z
      .strictObject({
        q: z.string().max(200),
        objects: z.string().optional(),
        limit: z.coerce.number().int().min(1).max(50).default(20),
      })
      .parse(request.query);
    return { hits: await search(ctx, q, { objects: objects?.split(','), limit }) };
  });

  async function enter(request: FastifyRequest): Promise<{ ctx: Context; object: string; id: string }> {
    const ctx = await contextOf(request);
    const { object, id = '' } = request.params as { object: string; id?: string };
    if (!ctx.schema.objects.has(object)) throw unknown.object_unknown({ object }, 'object');
    if (id && !z.uuid().safeParse(id).success) throw invalid.id_invalid({ value: id.slice(0, 100) }, 'id');
    return { ctx, object, id: id.toLowerCase() };
  }
}

/** Each shape of a body is known by one key, so that what is wrong in it is named by its path. */
const has = (body: unknown, key: string): boolean =>
  typeof body === 'object' && body !== null && Object.hasOwn(body, key);

const etag = ({ version }: { version: number }): string => `"${version}"`;

function ifMatch(request: FastifyRequest): number | undefined {
  const header = request.headers['if-match'];
  if (header === undefined || header === '*') return undefined;
  const version = /^(?:W\/)?"(\d+)"$/.exec(header)?.[1];
  if (version === undefined) throw invalid.version_invalid({}, 'If-Match');
  return Number(version);
}

function parseJson(text: string, name: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw invalid.parameter_invalid({ name }, name);
  }
  if (isDeep(value)) throw invalid.nested_too_deep({}, name);
  return value;
}
