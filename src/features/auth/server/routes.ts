// The door: signing in and out, who one is, and the first start.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Context } from '../../../model/server/context.ts';
import { JalonError } from '../../../platform/lib/errors.ts';
import type { Http } from '../../../platform/server/http.ts';
import { forgive, throttle } from '../../../platform/server/throttle.ts';
import { type Me, type SetupState, setupSchema } from '../contract.ts';
import type { Auth } from './auth.ts';
import { conflict, unauthenticated, unavailable } from './auth-problems.ts';
import type { SignedIn } from './authenticate.ts';
import { addressHeader } from './better-auth.ts';
import { checkOrigins } from './origin.ts';

const signInSchema = z.strictObject({
  email: z.string().max(254),
  password: z.string().max(128),
  remember: z.boolean().default(true),
});

export function authRoutes(
  http: Http,
  auth: Auth,
  contextOf: (request: FastifyRequest) => Promise<Context>,
): void {
  const { better, own, env, workspace } = auth.parts;
  checkOrigins(http, env.url);

  http.post('/api/auth/sign-in/email', async (request, reply) => {
    const { email, password, remember } = signInSchema.parse(request.body);
    await signIn(request, reply, { email, password, rememberMe: remember });
    return {};
  });

  http.post('/api/auth/sign-out', async (request, reply) => {
    pass(await better.handler(requestFor(request, '/sign-out', {})), reply);
    return {};
  });

  http.get(
    '/api/v1/setup',
    async (): Promise<SetupState> => ({
      needed: !(await auth.isSetUp()),
      begin_with: auth.parts.demonstration ? ['spreadsheet', 'demo', 'nothing'] : ['spreadsheet', 'nothing'],
    }),
  );

  http.post('/api/v1/setup', async (request, reply) => {
    if (await auth.isSetUp()) throw conflict.setup_done();
    const input = setupSchema.parse(request.body);
    await auth.setUp(input);
    await signIn(request, reply, { email: input.email, password: input.password, rememberMe: true });
    return reply.code(201).send({ begin_with: input.begin_with });
  });

  http.get('/api/v1/me', async (request, reply): Promise<Me> => {
    const { actor, settings, schema } = await enter(request);
    await prolong(request, reply);
    const { id, name, email, role, language, timeZone, access } = actor as SignedIn;
    return {
      user: { id, name, email: email ?? '', language, time_zone: timeZone },
      role,
      firm: settings.firm,
      workspace: { id: schema.workspace, name: settings.firm, currency: settings.currency },
      settings: {
        language: settings.language,
        country: settings.country,
        currency: settings.currency,
        time_zone: settings.timeZone,
      },
      administer: access.administer,
      modules_off: [...((actor as SignedIn).modulesOff ?? [])],
    };
  });

  /** Before the setup nobody can be signed in: the browser is told to go there. */
  async function enter(request: FastifyRequest): Promise<Context> {
    try {
      return await contextOf(request);
    } catch (error) {
      const refused = error instanceof JalonError && error.code === 'unauthenticated';
      if (!refused || (await auth.isSetUp())) throw error;
      throw new JalonError('unauthenticated', unavailable.setup_needed().problems, { setup_needed: true });
    }
  }

  async function signIn(
    request: FastifyRequest,
    reply: FastifyReply,
    body: { email: string; password: string; rememberMe: boolean },
  ): Promise<void> {
    const account = body.email.trim().toLowerCase();
    const mine = `sign_in:${account}@${request.ip}`;
    await throttle(own, [
      { key: mine, max: 8, minutes: 15 },
      { key: `sign_in:account:${account}`, max: 50, minutes: 15 },
      { key: `sign_in:address:${request.ip}`, max: 100, minutes: 15 },
    ]);
    const answer = await better.handler(requestFor(request, '/sign-in/email', { ...body, email: account }));
    if (answer.status >= 500) throw new JalonError('internal');
    // One answer for a wrong password, an unknown address and somebody who has left.
    if (!answer.ok) throw unauthenticated.credentials_wrong();
    await forgive(own, [mine]);
    await workspace.reload();
    pass(answer, reply);
  }

  /** A session in use is prolonged; its cookie is then renewed with it. */
  async function prolong(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { cookie } = request.headers;
    if (!cookie) return;
    const { headers } = await better.api.getSession({
      headers: new Headers({ cookie }),
      returnHeaders: true,
    });
    const cookies = headers.getSetCookie();
    if (cookies.length) reply.header('set-cookie', cookies);
  }

  /** The request as better-auth is to see it: from our own address, checked, and knowing who calls. */
  function requestFor(request: FastifyRequest, path: string, body: object): Request {
    const headers = new Headers({
      'content-type': 'application/json',
      origin: new URL(env.url).origin,
      [addressHeader]: request.ip,
    });
    for (const name of ['cookie', 'user-agent']) {
      const value = request.headers[name];
      if (typeof value === 'string') headers.set(name, value);
    }
    return new Request(`${env.url}/api/auth${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  }
}

const pass = (answer: Response, reply: FastifyReply): void => {
  const cookies = answer.headers.getSetCookie();
  if (cookies.length) reply.header('set-cookie', cookies);
};
