// Every action, and the two ways to call one: by name from another feature, by POST /api/v1/actions/<name>.
import type { FastifyRequest } from 'fastify';
import type { AnyAction } from '../../model/server/action.ts';
import type { Context } from '../../model/server/context.ts';
import { defineProblems } from '../../platform/lib/errors.ts';
import type { Http } from '../../platform/server/http.ts';
import { throttle } from '../../platform/server/throttle.ts';
import { once } from '../../records/server/idempotency.ts';

const problems = defineProblems(
  { action_unknown: { fr: 'Il n’y a pas d’action « {{name}} ».', en: 'There is no action “{{name}}”.' } },
  'not_found',
);

export const actionsByName = (actions: readonly AnyAction[]): ReadonlyMap<string, AnyAction> => {
  const byName = new Map(actions.map((action) => [action.name, action]));
  if (byName.size !== actions.length) throw new Error('two actions have the same name');
  return byName;
};

export function callAction(
  actions: ReadonlyMap<string, AnyAction>,
  ctx: Context,
  name: string,
  input: unknown,
): Promise<unknown> {
  const action = actions.get(name);
  if (!action) throw problems.action_unknown({ name }, 'name');
  return action.run({ ...ctx, cause: name }, action.input.parse(input ?? {}) as never);
}

export function actionRoutes(
  http: Http,
  actions: ReadonlyMap<string, AnyAction>,
  contextOf: (request: FastifyRequest, options?: { open?: boolean }) => Promise<Context>,
): void {
  const atDoor = new Map([...actions].filter(([, { internal }]) => !internal));
  http.post('/api/v1/actions/:name', async (request, reply) => {
    const { name } = request.params as { name: string };
    const action = atDoor.get(name);
    const ctx = await contextOf(request, { open: action?.open === true });
    // Outside of the transaction of what is called: a refusal counts too.
    if (action?.limits)
      await throttle(ctx.db, action.limits(action.input.parse(request.body ?? {}) as never, request.ip));
    const call = async (ctx: Context) => (await callAction(atDoor, ctx, name, request.body)) ?? {};
    if (action?.secret) return ctx.tx(call);
    const answer = await once(ctx, request, 200, call);
    return reply.code(answer.status).send(answer.body);
  });
}
