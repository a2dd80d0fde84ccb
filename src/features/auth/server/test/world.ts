// Jalon as far as this feature goes: the standard objects, records and actions behind a real door, on a database of the
// test file's own. Jobs run when they are asked to (`runJobs`), so that a test sees what each of them does.
import type { InjectOptions } from 'fastify';
import pino from 'pino';
import { fieldStorages } from '../../../../fields/server.ts';
import { fieldTypes } from '../../../../fields/types.ts';
import { fullAccess } from '../../../../model/access.ts';
import { buildSchema } from '../../../../model/schema.ts';
import {
  type Actor,
  type Context,
  createContext,
  type WorkspaceSettings,
} from '../../../../model/server/context.ts';
import { activity } from '../../../../objects/activity.ts';
import { activityTemplate } from '../../../../objects/activity-template.ts';
import { closeReason } from '../../../../objects/close-reason.ts';
import { company } from '../../../../objects/company.ts';
import { competitor } from '../../../../objects/competitor.ts';
import { contact } from '../../../../objects/contact.ts';
import { deal } from '../../../../objects/deal.ts';
import { document } from '../../../../objects/document.ts';
import { form } from '../../../../objects/form.ts';
import { lead } from '../../../../objects/lead.ts';
import { pipeline } from '../../../../objects/pipeline.ts';
import { priceList } from '../../../../objects/price-list.ts';
import { product } from '../../../../objects/product.ts';
import { programmeObjects } from '../../../../objects/programme/all.ts';
import { role } from '../../../../objects/role.ts';
import { series } from '../../../../objects/series.ts';
import { stage } from '../../../../objects/stage.ts';
import { team } from '../../../../objects/team.ts';
import { user } from '../../../../objects/user.ts';
import { view } from '../../../../objects/view.ts';
import { JalonError } from '../../../../platform/lib/errors.ts';
import { newId } from '../../../../platform/lib/ids.ts';
import { usualWorkingHours } from '../../../../platform/lib/working-hours.ts';
import { type Database, openDatabase, openPool } from '../../../../platform/server/db.ts';
import { createHttp } from '../../../../platform/server/http.ts';
import { testDatabase } from '../../../../platform/server/test/database.ts';
import { recordRoutes } from '../../../../records/server/routes.ts';
import { authActions } from '../actions.ts';
import { type Auth, type AuthOptions, createAuth } from '../auth.ts';
import { authRoutes } from '../routes.ts';
import { authRules } from '../rules.ts';
import { readSettings } from '../setup.ts';

export interface World {
  auth: Auth;
  db: Database;
  url: string;
  context(cause?: string, actor?: Actor): Context;
  call(options: InjectOptions): Promise<Answer>;
  /** A browser with its cookies, whose writes come from our own pages. */
  browser(headers?: Record<string, string>): Browser;
  runJobs(): Promise<void>;
  setUp(): Promise<Browser>;
  close(): Promise<void>;
}

export interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: answers of many shapes, of which a test looks at a part.
  body: any;
  cookies: { name: string; value: string; httpOnly?: boolean; sameSite?: string; secure?: boolean }[];
}

export interface Browser {
  cookie(): string;
  get(url: string): Promise<Answer>;
  post(url: string, body?: object): Promise<Answer>;
  patch(url: string, body?: object): Promise<Answer>;
  delete(url: string): Promise<Answer>;
  action(name: string, input?: object): Promise<Answer>;
  signIn(email: string, password: string): Promise<Answer>;
}

export const home = 'http://jalon.test:3000';
export const ada = { name: 'Ada Martin', email: 'Ada@Exemple.fr', password: 'correct cheval pile agrafe' };
export const setupInput = {
  language: 'fr',
  firm: 'Salle & Cie',
  country: 'FR',
  currency: 'EUR',
  begin_with: 'nothing',
  ...ada,
};

const objects = [
  lead,
  contact,
  closeReason,
  company,
  competitor,
  deal,
  activity,
  activityTemplate,
  series,
  product,
  priceList,
  document,
  pipeline,
  stage,
  user,
  team,
  role,
  view,
  form,
  ...programmeObjects,
];
const noAccess = {
  administer: false,
  filter: () => false,
  hidden: () => new Set<string>(),
  locked: () => new Set<string>(),
};
const unsaid: WorkspaceSettings = {
  firm: '',
  language: 'fr',
  country: 'FR',
  currency: 'EUR',
  timeZone: 'Europe/Paris',
  workingTime: usualWorkingHours('FR'),
};

export async function authWorld(env: Partial<AuthOptions['env']> = {}): Promise<World> {
  const { url, close } = await testDatabase();
  const db = openDatabase(openPool(url, 8));
  const log = pino({ level: 'silent' });
  const schema = { ...buildSchema(objects, fieldTypes), workspace: 'w_1', storages: fieldStorages };
  const queue: { job: string; data: object }[] = [];
  let settings = unsaid;
  const program: Actor = {
    id: null,
    name: 'Jalon',
    team: [],
    access: fullAccess,
    language: 'fr',
    timeZone: 'Europe/Paris',
  };
  const services: Context['services'] = {
    rules: authRules,
    enqueue: async (_, job, data) => void queue.push({ job, data }),
    call: async () => {
      throw new Error('no actions here');
    },
  };
  const context = (cause = 'test', actor = program): Context =>
    createContext({ actor, schema, settings, db, now: new Date(), log, requestId: newId(), cause, services });
  const auth = await createAuth({
    databaseUrl: url,
    db,
    env: { url: home, ...env } as AuthOptions['env'],
    log,
    context,
    workspace: {
      settings: () => settings,
      reload: async () => {
        settings = (await readSettings(db, 'w_1')) ?? unsaid;
      },
    },
  });
  const http = await createHttp({ log, requestsPerMinute: 100_000, trustProxy: false, secure: false });
  const actions = new Map(authActions(auth).map((action) => [action.name, action]));
  const contextOf: Parameters<typeof recordRoutes>[1] = async (request) => {
    const actor = await auth.authenticate(request);
    if (!actor) throw new JalonError('unauthenticated');
    return context('api', actor);
  };
  authRoutes(http, auth, contextOf);
  recordRoutes(http, contextOf);
  http.post('/api/v1/actions/:name', async (request) => {
    const action = actions.get((request.params as { name: string }).name)!;
    const actor = await auth.authenticate(request);
    if (!actor && !action.open) throw new JalonError('unauthenticated');
    const ctx = context(action.name, actor ?? { ...program, access: noAccess });
    const input = action.input.parse(request.body ?? {}) as never;
    return ctx.tx(async (ctx) => (await action.run(ctx, input)) ?? {});
  });

  const call = async (options: InjectOptions): Promise<Answer> => {
    const answer = await http.inject(options);
    return { status: answer.statusCode, body: answer.body ? answer.json() : null, cookies: answer.cookies };
  };

  const browser = (extra: Record<string, string> = {}): Browser => {
    const jar = new Map<string, string>();
    const cookie = () => [...jar].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; ');
    const send = async (
      method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
      path: string,
      payload?: object,
    ): Promise<Answer> => {
      const headers = { origin: home, ...(jar.size ? { cookie: cookie() } : {}), ...extra };
      const answer = await call({ method, url: path, payload, headers });
      for (const { name, value } of answer.cookies) value ? jar.set(name, value) : jar.delete(name);
      return answer;
    };
    const self: Browser = {
      cookie,
      get: (path) => send('GET', path),
      post: (path, body) => send('POST', path, body ?? {}),
      patch: (path, body) => send('PATCH', path, body),
      delete: (path) => send('DELETE', path),
      action: (name, input) => send('POST', `/api/v1/actions/${name}`, input ?? {}),
      signIn: (email, password) => send('POST', '/api/auth/sign-in/email', { email, password }),
    };
    return self;
  };

  return {
    auth,
    db,
    url,
    context,
    call,
    browser,
    async runJobs() {
      for (const { job, data } of queue.splice(0)) {
        const definition = auth.jobs.find(({ name }) => name === job)!;
        await definition.run(context(job), definition.data.parse(data));
      }
    },
    async setUp() {
      const first = browser();
      await first.post('/api/v1/setup', setupInput);
      return first;
    },
    async close() {
      await http.close();
      await auth.close();
      await db.destroy();
      await close();
    },
  };
}
