// GET /api/v1/records/:object/:id/timeline
import { z } from 'zod';
import { defineProblems } from '../../platform/lib/errors.ts';
import type { Http } from '../../platform/server/http.ts';
import type { ContextOf } from './routes.ts';
import { readTimeline, timelineKinds } from './timeline.ts';

const problems = defineProblems(
  { object_unknown: { fr: 'Il n’y a pas d’objet « {{object}} ».', en: 'There is no object “{{object}}”.' } },
  'not_found',
);

const place = z.strictObject({ object: z.string(), id: z.uuid() });

export const timelineQuery = z.strictObject({
  before: z.string().max(4000).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
  /** Separated by commas; all of them when absent. */
  kinds: z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(timelineKinds)).min(1))
    .optional(),
});

export function timelineRoutes(http: Http, contextOf: ContextOf): void {
  http.get('/api/v1/records/:object/:id/timeline', async (request) => {
    const ctx = await contextOf(request);
    const { object, id } = place.parse(request.params);
    if (!ctx.schema.objects.has(object)) throw problems.object_unknown({ object }, 'object');
    return readTimeline(ctx, object, id.toLowerCase(), timelineQuery.parse(request.query));
  });
}
