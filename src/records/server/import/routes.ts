// Imports over HTTP; shapes in ../../import-contract.ts.
import multipart from '@fastify/multipart';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Context } from '../../../model/server/context.ts';
import type { Files } from '../../../platform/server/files.ts';
import type { Http } from '../../../platform/server/http.ts';
import {
  createImportSchema,
  createRecipeSchema,
  patchImportSchema,
  reportQuerySchema,
} from '../../import-contract.ts';
import { attachment, receiveFile } from '../file-routes.ts';
import type { ContextOf } from '../routes.ts';
import { deleteImport, replaceImport } from './drafts.ts';
import { resumeImport } from './failure.ts';
import { listImports } from './import-store.ts';
import { cancelImport, createImport, patchImport, startImport, startUndo } from './imports.ts';
import { presentImport, presentSummaries } from './present.ts';
import { deleteRecipe, listRecipes, saveRecipe } from './recipes.ts';
import { refusedFile } from './refused.ts';
import { readReport } from './report.ts';

const listSchema = z.strictObject({
  object: z.string().max(60).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.uuid().optional(),
});

export function importRoutes(http: Http, contextOf: ContextOf, { files }: { files: Files }): void {
  void http.register(async (scope) => {
    await scope.register(multipart);

    scope.post('/api/v1/imports', async (request, reply) => {
      const ctx = await contextOf(request);
      const asked = request.isMultipart()
        ? await receive(ctx, request)
        : createImportSchema.parse(request.body);
      const id = await createImport(ctx, files, asked);
      if (asked.replaces) await replaceImport(ctx, files, asked.replaces);
      return reply.code(201).send(await presentImport(ctx, id));
    });

    scope.get('/api/v1/imports', async (request) => {
      const ctx = await contextOf(request);
      const { object, limit, cursor } = listSchema.parse(request.query);
      const found = await listImports(ctx, object, limit + 1, cursor);
      const page = found.slice(0, limit);
      return {
        imports: await presentSummaries(ctx, page),
        next_cursor: found.length > limit ? page.at(-1)!.id : null,
      };
    });

    scope.get('/api/v1/imports/:id', async (request) => {
      const { ctx, id } = await enter(request);
      return presentImport(ctx, id);
    });

    scope.patch('/api/v1/imports/:id', async (request) => {
      const { ctx, id } = await enter(request);
      await patchImport(ctx, files, id, patchImportSchema.parse(request.body));
      return presentImport(ctx, id);
    });

    const steps = {
      rehearse: (ctx: Context, id: string) => startImport(ctx, id, 'rehearsal'),
      run: (ctx: Context, id: string) => startImport(ctx, id, 'run'),
      cancel: cancelImport,
      resume: resumeImport,
      undo: startUndo,
    };
    for (const [name, step] of Object.entries(steps)) {
      scope.post(`/api/v1/imports/:id/${name}`, async (request, reply) => {
        const { ctx, id } = await enter(request);
        await step(ctx, id);
        return reply.code(202).send(await presentImport(ctx, id));
      });
    }

    scope.delete('/api/v1/imports/:id', async (request, reply) => {
      const { ctx, id } = await enter(request);
      await deleteImport(ctx, files, id);
      return reply.code(204).send();
    });

    scope.get('/api/v1/imports/:id/report', async (request) => {
      const { ctx, id } = await enter(request);
      return readReport(ctx, id, reportQuerySchema.parse(request.query));
    });

    scope.get('/api/v1/imports/:id/refused', async (request, reply): Promise<FastifyReply> => {
      const { ctx, id } = await enter(request);
      const { language = ctx.actor.language } = z
        .object({ language: z.enum(['fr', 'en']).optional() })
        .parse(request.query);
      const reader = { ...ctx, actor: { ...ctx.actor, language } };
      const { name, content } = await refusedFile(reader, files, id);
      return attachment(reply, name, 'text/csv; charset=utf-8').send(content);
    });

    scope.get('/api/v1/import-recipes', async (request) => {
      const ctx = await contextOf(request);
      const { object } = z.strictObject({ object: z.string().max(60).optional() }).parse(request.query);
      return { recipes: await listRecipes(ctx, object) };
    });

    scope.post('/api/v1/import-recipes', async (request, reply) => {
      const ctx = await contextOf(request);
      const { name, import_id } = createRecipeSchema.parse(request.body);
      return reply.code(201).send(await saveRecipe(ctx, import_id, name));
    });

    scope.delete('/api/v1/import-recipes/:id', async (request, reply) => {
      const { ctx, id } = await enter(request);
      await deleteRecipe(ctx, id);
      return reply.code(204).send();
    });
  });

  async function receive(ctx: Context, request: FastifyRequest) {
    const { file, fields } = await receiveFile(ctx, files, request);
    return createImportSchema.parse({ ...fields, file_id: file.id });
  }

  async function enter(request: FastifyRequest): Promise<{ ctx: Context; id: string }> {
    const ctx = await contextOf(request);
    const { id } = z.object({ id: z.uuid() }).parse(request.params);
    return { ctx, id };
  }
}
