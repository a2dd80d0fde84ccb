// Jalon put together on one database: schema, rights, rules, actions, jobs, and the door. Everything that exists is listed
// here or in the lists that this file imports; nothing registers itself.
import { fileURLToPath } from 'node:url';
import type { FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { activityActions } from '../../features/activities/server/actions.ts';
import { activityJobs } from '../../features/activities/server/jobs.ts';
import { activityRules } from '../../features/activities/server/rules.ts';
import { agendaActions } from '../../features/agenda/server/actions.ts';
import { agendaRoutes } from '../../features/agenda/server/routes.ts';
import { agendaRules } from '../../features/agenda/server/rules.ts';
import { analysisActions } from '../../features/analysis/server/actions.ts';
import { stageOrderJob } from '../../features/analysis/server/furthest.ts';
import { analysisRules } from '../../features/analysis/server/rules.ts';
import { authActions } from '../../features/auth/server/actions.ts';
import { type Auth, createAuth } from '../../features/auth/server/auth.ts';
import { authRoutes } from '../../features/auth/server/routes.ts';
import { authRules } from '../../features/auth/server/rules.ts';
import { forecastActions } from '../../features/forecast/server/actions.ts';
import { freezeJob } from '../../features/forecast/server/freeze.ts';
import { forecastRules } from '../../features/forecast/server/rules.ts';
import { handoverActions } from '../../features/handover/server/actions.ts';
import { handoverJobs } from '../../features/handover/server/jobs.ts';
import { handoverRules } from '../../features/handover/server/rules.ts';
import { leadActions } from '../../features/leads/server/actions.ts';
import { formRoutes } from '../../features/leads/server/forms/routes.ts';
import { leadJobs } from '../../features/leads/server/jobs.ts';
import { leadRules } from '../../features/leads/server/rules.ts';
import { lifeCycleActions } from '../../features/life-cycle/server/actions.ts';
import { lifeCycleJobs } from '../../features/life-cycle/server/jobs.ts';
import { lifeCycleRules } from '../../features/life-cycle/server/rules.ts';
import { notificationActions } from '../../features/notifications/server/actions.ts';
import { notificationJobs } from '../../features/notifications/server/jobs.ts';
import { programmeActions } from '../../features/programme/server/actions.ts';
import { programmeJobs } from '../../features/programme/server/jobs.ts';
import { programmeRules } from '../../features/programme/server/rules.ts';
import { quoteActions } from '../../features/quotes/server/actions.ts';
import { quoteJobs } from '../../features/quotes/server/jobs.ts';
import { quoteRoutes } from '../../features/quotes/server/routes.ts';
import { quoteRules } from '../../features/quotes/server/rules.ts';
import { rhythmActions } from '../../features/rhythm/server/actions.ts';
import { rhythmJobs } from '../../features/rhythm/server/learn.ts';
import { salesActions } from '../../features/sales/server/actions.ts';
import { salesJobs } from '../../features/sales/server/jobs.ts';
import { salesRules } from '../../features/sales/server/rules.ts';
import { todayActions } from '../../features/today/server/actions.ts';
import { transparencyActions } from '../../features/transparency/server/actions.ts';
import { visitReportActions } from '../../features/visit-reports/server/actions.ts';
import type { AnyAction } from '../../model/server/action.ts';
import { program } from '../../model/server/as-program.ts';
import {
  type Actor,
  type Context,
  createContext,
  joinRules,
  type Services,
} from '../../model/server/context.ts';
import { describeSchema } from '../../model/server/describe.ts';
import { JalonError } from '../../platform/lib/errors.ts';
import { newId } from '../../platform/lib/ids.ts';
import { type Database, openDatabase, openPool } from '../../platform/server/db.ts';
import type { Env } from '../../platform/server/env.ts';
import { localFiles } from '../../platform/server/files.ts';
import { createHttp, type Http } from '../../platform/server/http.ts';
import { type Jobs, openJobs } from '../../platform/server/jobs.ts';
import { openListener } from '../../platform/server/listen.ts';
import { migrate } from '../../platform/server/migrate.ts';
import { recordActions } from '../../records/server/actions.ts';
import { exportRoutes } from '../../records/server/export/routes.ts';
import { fileRoutes } from '../../records/server/file-routes.ts';
import { importJobs, resumeImports } from '../../records/server/import/jobs.ts';
import { importRoutes } from '../../records/server/import/routes.ts';
import { recordRoutes } from '../../records/server/routes.ts';
import { openChangeStream } from '../../records/server/stream.ts';
import { streamRoutes } from '../../records/server/stream-routes.ts';
import { timelineRoutes } from '../../records/server/timeline-routes.ts';
import { actionRoutes, actionsByName, callAction } from './actions.ts';
import { beginDemonstration, demonstrationJob } from './demonstration.ts';
import { healthRoutes } from './health.ts';
import { guardOpenAddresses, refuseModuleOff, restingWithModule } from './module-gate.ts';
import { describeApi } from './openapi.ts';
import { serverSchema } from './schema.ts';
import { tidyJob } from './tidy-job.ts';
import { webFiles } from './web-files.ts';
import { openWorkspace } from './workspace.ts';

export interface AppOptions {
  databaseUrl: string;
  env: Env;
  log: Logger;
  /** The built web application; absent in tests of the API alone. */
  webFolder?: string;
}

export interface App {
  databaseUrl: string;
  http: Http;
  auth: Auth;
  db: Database;
  /** A context of the program itself, or of somebody. */
  context(cause: string, actor?: Actor): Context;
  work(): Promise<void>;
  close(): Promise<void>;
}

const workspaceId = 'w_1';

export async function openApp({ databaseUrl, env, log, webFolder }: AppOptions): Promise<App> {
  const pool = openPool(databaseUrl, 16, { direct: env.databaseUrl === undefined });
  pool.on('error', (error) => log.warn({ err: error }, 'database connection lost'));
  await migrate(pool, { workspace: workspaceId });
  const db = openDatabase(pool);
  const schema = serverSchema(workspaceId);
  const workspace = await openWorkspace(db, workspaceId);

  let jobs: Jobs | undefined;
  let byName: ReadonlyMap<string, AnyAction> | undefined;
  const services: Services = {
    rules: joinRules(
      activityRules,
      salesRules,
      quoteRules,
      forecastRules,
      leadRules,
      lifeCycleRules,
      analysisRules,
      agendaRules,
      handoverRules,
      programmeRules,
      authRules,
    ),
    enqueue: async (ctx, job, data, options) => jobs!.enqueue(ctx.db, job, data, options),
    call: (ctx, name, input) => callAction(byName!, ctx, name, input),
  };
  const context = (
    cause: string,
    actor: Actor = program(workspace.settings()),
    requestId = newId(),
  ): Context =>
    createContext({
      actor,
      schema,
      settings: workspace.settings(),
      db,
      now: new Date(),
      log,
      requestId,
      cause,
      services,
    });

  const auth = await createAuth({
    databaseUrl,
    db,
    env,
    log,
    context: (cause) => context(cause),
    workspace,
    demonstration: beginDemonstration,
  });
  const files = localFiles(env.filesDir);
  const actAs = async (ctx: Context, id: string | null): Promise<Context> => {
    const actor = id === null ? ctx.actor : await auth.person(id);
    if (!actor) throw new JalonError('forbidden');
    return { ...ctx, actor };
  };
  const actions: AnyAction[] = [
    ...recordActions,
    ...authActions(auth),
    ...salesActions,
    ...quoteActions({ files, url: env.url }),
    ...forecastActions,
    ...lifeCycleActions,
    ...analysisActions,
    ...notificationActions(env.url),
    ...activityActions,
    ...visitReportActions,
    ...agendaActions,
    ...handoverActions,
    ...todayActions,
    ...rhythmActions,
    ...transparencyActions,
    ...leadActions,
    ...programmeActions({ files, url: env.url, actAs }),
  ];
  byName = actionsByName(actions);
  const listener = await openListener({ url: env.databaseDirectUrl ?? databaseUrl, log });
  jobs = await openJobs<Context>({
    url: databaseUrl,
    listener,
    log,
    definitions: [
      tidyJob(files),
      demonstrationJob,
      ...salesJobs,
      ...rhythmJobs,
      freezeJob,
      ...lifeCycleJobs,
      stageOrderJob,
      ...auth.jobs,
      ...quoteJobs,
      ...notificationJobs,
      ...handoverJobs,
      ...activityJobs,
      ...importJobs({ files, actAs }),
      ...leadJobs,
      ...programmeJobs,
    ].map(restingWithModule),
    context: async (job) => {
      await workspace.reload(); // no request tells a worker that the settings are others than before
      return context(job);
    },
  });

  const contextOf = async (
    request: FastifyRequest,
    { open = false }: { open?: boolean } = {},
  ): Promise<Context> => {
    const actor = await auth.authenticate(request);
    if (!actor && !open) throw new JalonError('unauthenticated');
    if (actor?.modulesOff) refuseModuleOff(request, actor.modulesOff);
    return context('api', actor ?? { ...program(workspace.settings()), access: noAccess }, request.id);
  };

  const http = await createHttp({
    log,
    requestsPerMinute: env.rateLimit,
    trustProxy: trusted(env.trustProxy),
    secure: env.url.startsWith('https:'),
  });
  guardOpenAddresses(http, workspace);
  const stream = await openChangeStream({
    listener,
    db,
    workspace: workspaceId,
    rightsFrom: ['user', 'role', 'team', 'programme_member', 'scope_item', 'module_gate', 'gate_verdict'],
    log,
  });
  authRoutes(http, auth, contextOf);
  recordRoutes(http, contextOf);
  timelineRoutes(http, contextOf);
  fileRoutes(http, contextOf, { files });
  importRoutes(http, contextOf, { files });
  quoteRoutes(http, contextOf, { files });
  exportRoutes(http, contextOf);
  streamRoutes(http, contextOf, stream);
  formRoutes(http, { url: env.url, context });
  actionRoutes(http, byName, contextOf);
  agendaRoutes(http, {
    db,
    workspace: workspaceId,
    url: env.url,
    person: (id) => auth.person(id),
    context,
  });
  http.get('/api/v1/schema', async (request) => describeSchema(await contextOf(request)));
  http.get('/api/openapi.json', async () => describeApi(schema, actions, env.url));
  healthRoutes(http, { db, metricsToken: env.metricsToken });
  await webFiles(http, webFolder ?? fileURLToPath(new URL('../../../dist/web', import.meta.url)));

  return {
    databaseUrl,
    http,
    auth,
    db,
    context: (cause, actor) => context(cause, actor),
    async work() {
      await jobs.work();
      await resumeImports(context('resume'));
    },
    async close() {
      await stream.stop();
      await http.close();
      await jobs.stop();
      await listener.stop();
      await auth.close();
      await db.destroy();
    },
  };
}

/** A number of proxies, as a rule for each hop. */
const trusted = (setting: Env['trustProxy']) =>
  typeof setting === 'number' ? (_: string, hop: number): boolean => hop < setting : setting;

const noAccess = {
  administer: false,
  filter: () => false,
  hidden: () => new Set<string>(),
  locked: () => new Set<string>(),
};
