// A module that is out of scope refuses at the door, in words, whoever knocks.
import type { FastifyRequest } from 'fastify';
import type { Context } from '../../model/server/context.ts';
import { moduleByKey, offWithout } from '../../objects/modules.ts';
import { defineProblems } from '../../platform/lib/errors.ts';
import type { Http } from '../../platform/server/http.ts';
import { languageOf } from '../../platform/server/http.ts';
import type { JobDefinition } from '../../platform/server/jobs.ts';
import { isOpenAddress, moduleOfAddress, moduleOfJob } from '../modules.ts';
import type { Workspace } from './workspace.ts';

const problems = defineProblems(
  {
    module_off: {
      fr: 'Le module « {{module}} » n’est pas dans le périmètre du projet CRM de l’entreprise. Ses données sont gardées.',
      en: 'The module “{{module}}” is outside the scope of the firm’s CRM programme. Its data is kept.',
    },
  },
  'forbidden',
);

export function refuseModuleOff(request: FastifyRequest, off: ReadonlySet<string>): void {
  const key = off.size ? moduleOfAddress(request.url) : undefined;
  if (key === undefined || !off.has(key)) return;
  throw problems.module_off({ module: moduleByKey.get(key)!.label[languageOf(request)] });
}

/** Addresses that ask nobody who they are know the scope from the settings, as they are at this moment. */
export function guardOpenAddresses(http: Http, workspace: Workspace): void {
  http.addHook('onRequest', async (request) => {
    if (!isOpenAddress(request.url)) return;
    await workspace.reload();
    refuseModuleOff(request, offWithout(workspace.settings().modulesOff ?? []));
  });
}

/** Of a module that is out, what speaks to people rests. */
export const restingWithModule = (job: JobDefinition<Context, never>): JobDefinition<Context, never> => {
  const key = moduleOfJob(job.name);
  if (key === undefined) return job;
  return {
    ...job,
    run: async (ctx, data) => {
      if (!offWithout(ctx.settings.modulesOff ?? []).has(key)) await job.run(ctx, data);
    },
  };
};
