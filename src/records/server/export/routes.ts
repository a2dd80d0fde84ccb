// Exports over HTTP.
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { defineProblems } from '../../../platform/lib/errors.ts';
import type { Http } from '../../../platform/server/http.ts';
import { exportSchema } from '../../import-contract.ts';
import { attachment } from '../file-routes.ts';
import type { ContextOf } from '../routes.ts';
import { exportRecords } from './export.ts';

const unknown = defineProblems(
  { object_unknown: { fr: 'Il n’y a pas d’objet « {{object}} ».', en: 'There is no object “{{object}}”.' } },
  'not_found',
);

export function exportRoutes(http: Http, contextOf: ContextOf): void {
  http.post('/api/v1/records/:object/export', async (request, reply): Promise<FastifyReply> => {
    const ctx = await contextOf(request);
    const { object } = z.object({ object: z.string() }).parse(request.params);
    if (!ctx.schema.objects.has(object)) throw unknown.object_unknown({ object }, 'object');
    const { name, type, content } = await exportRecords(ctx, object, exportSchema.parse(request.body ?? {}));
    return attachment(reply, name, type).send(content);
  });
}
