// Files over HTTP: sent once, referred to by id from fields of the type `file`. Handed out as attachments only, so that no
// page of somebody else's ever runs under our name.
import type { Readable } from 'node:stream';
import multipart from '@fastify/multipart';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Context } from '../../model/server/context.ts';
import { defineProblems, JalonError } from '../../platform/lib/errors.ts';
import type { Files } from '../../platform/server/files.ts';
import type { Http } from '../../platform/server/http.ts';
import { type FileInfo, keepFile, readableFile } from './file-store.ts';
import type { ContextOf } from './routes.ts';

const largestFile = 1_000_000_000;

const problems = defineProblems({
  file_wanted: { fr: 'Un fichier est attendu.', en: 'A file is expected.' },
});

export function fileRoutes(http: Http, contextOf: ContextOf, { files }: { files: Files }): void {
  void http.register(async (scope) => {
    await scope.register(multipart);

    scope.post('/api/v1/files', async (request, reply) => {
      const ctx = await contextOf(request);
      const { file } = await receiveFile(ctx, files, request);
      return reply.code(201).send(file);
    });

    scope.get('/api/v1/files/:id', async (request, reply): Promise<FastifyReply> => {
      const ctx = await contextOf(request);
      const { id } = z.object({ id: z.uuid() }).parse(request.params);
      const file = await readableFile(ctx, id);
      return attachment(reply, file.name, file.type)
        .header('content-length', file.size)
        .send(files.get(file.id));
    });
  });
}

/** The file of a multipart request, kept, with the request's other fields. */
export async function receiveFile(
  ctx: Context,
  files: Files,
  request: FastifyRequest,
): Promise<{ file: FileInfo; fields: Record<string, string> }> {
  if (!request.isMultipart()) throw problems.file_wanted({}, 'file');
  const fields: Record<string, string> = {};
  let file: FileInfo | undefined;
  const limits = { fileSize: largestFile, files: 1, fields: 20, fieldSize: 10_000 };
  for await (const part of request.parts({ limits })) {
    if (part.type === 'field') {
      fields[part.fieldname] = String(part.value);
      continue;
    }
    const stored = await files.put(part.file as Readable);
    if (part.file.truncated) {
      await files.remove(stored.id);
      throw new JalonError('too_large');
    }
    const name =
      part.filename
        .normalize('NFC')
        // Marks of direction too, behind which `exe.fdp` reads `pdf.exe` backwards.
        .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069/\\]/gu, '_')
        .slice(0, 255) || 'file';
    file = await keepFile(ctx, stored, name, part.mimetype.slice(0, 127));
  }
  if (!file) throw problems.file_wanted({}, 'file');
  return { file, fields };
}

/** What a page of ours could load as its own script or style, attachment or not, goes by no such name. */
const isHarmless = (type: string): boolean =>
  /^[\w.+-]+\/[\w.+-]+(?:; ?charset=[\w-]+)?$/.test(type) && !/script|css|wasm/i.test(type);

/** Downloaded, never shown: whatever the type says, a browser is not to look for another. */
export const attachment = (reply: FastifyReply, name: string, type: string): FastifyReply =>
  reply
    .header('content-type', isHarmless(type) ? type : 'application/octet-stream')
    .header(
      'content-disposition',
      `attachment; filename="${name.replace(/[^\x20-\x7e]|["\\]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    )
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-store');
