// Where files are kept: a folder of the data folder, by id. What they are called, who sent them and who may see them is for
// those above. An S3 store fulfils the same contract.
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { access, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isId, newId } from '../lib/ids.ts';

export interface StoredFile {
  id: string;
  /** Bytes. */
  size: number;
  sha256: string;
}

export interface Files {
  /** Nothing is left behind when the stream fails. */
  put(content: Readable): Promise<StoredFile>;
  has(id: string): Promise<boolean>;
  get(id: string): Readable;
  /** A local path under which it can be read several times, in any order. */
  path(id: string): Promise<string>;
  remove(id: string): Promise<void>;
}

export function localFiles(folder: string): Files {
  const place = (id: string) => {
    if (!isId(id)) throw new Error(`${id} is no file id`);
    // The end of a UUIDv7 is random: folders fill evenly.
    return join(folder, id.slice(-2), id);
  };
  return {
    async put(content) {
      const id = newId();
      const target = place(id);
      const temporary = `${target}.part`;
      await mkdir(join(folder, id.slice(-2)), { recursive: true });
      const hash = createHash('sha256');
      let size = 0;
      const measured = new Transform({
        transform(chunk: Buffer, _, done) {
          hash.update(chunk);
          size += chunk.length;
          done(null, chunk);
        },
      });
      try {
        await pipeline(content, measured, createWriteStream(temporary, { flush: true }));
        await rename(temporary, target);
      } catch (error) {
        await rm(temporary, { force: true });
        throw error;
      }
      return { id, size, sha256: hash.digest('hex') };
    },
    has: (id) =>
      access(place(id)).then(
        () => true,
        () => false,
      ),
    get: (id) => createReadStream(place(id)),
    path: async (id) => place(id),
    remove: (id) => rm(place(id), { force: true }),
  };
}
