// The schema in force on the server: the standard objects, the field types and where they are stored.
import { fieldStorages } from '../../fields/server.ts';
import { fieldTypes } from '../../fields/types.ts';
import { buildSchema } from '../../model/schema.ts';
import type { ServerSchema } from '../../model/server/storage.ts';
import { objects } from '../objects.ts';

export const serverSchema = (workspace: string): ServerSchema => ({
  ...buildSchema(objects, fieldTypes),
  workspace,
  storages: fieldStorages,
});
