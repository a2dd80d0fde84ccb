// What the API has beside records and actions, as OpenAPI paths. A test holds them against the routes there are.
import {
  createImportSchema,
  createRecipeSchema,
  importSchema,
  patchImportSchema,
  recipeSchema,
  reportPageSchema,
} from '../../records/import-contract.ts';
import { answers, fileAnswers, type Json, json, zodSchema } from './openapi-parts.ts';

const anything: Json = { type: 'object' };
const query = (name: string, schema: Json = { type: 'string' }, required = false): Json => ({
  name,
  in: 'query',
  required,
  schema,
});
const limit = (maximum: number, standard: number): Json =>
  query('limit', { type: 'integer', minimum: 1, maximum, default: standard });
const id: Json = { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } };
const gone: Json = {
  '204': { description: 'Deleted' },
  default: { $ref: '#/components/responses/Problem' },
};
const body = (schema: Json): Json => ({ requestBody: { required: true, ...json(schema) } });
const upload = (properties: Json): Json => ({
  'multipart/form-data': {
    schema: {
      type: 'object',
      required: ['file'],
      properties: { ...properties, file: { type: 'string', format: 'binary' } },
    },
  },
});

export function generalPaths(): Json {
  const get = (operationId: string, summary: string, parameters: Json[] = [], schema = anything): Json => ({
    operationId,
    tags: ['general'],
    summary,
    parameters,
    responses: answers(summary, schema),
  });
  const imports = (operationId: string, summary: string, rest: Json): Json => ({
    operationId: `imports.${operationId}`,
    tags: ['imports'],
    summary,
    ...rest,
  });
  const theImport = zodSchema(importSchema);
  const text = { type: 'string' };
  return {
    '/api/v1/me': { get: get('me.read', 'Who is signed in') },
    '/api/v1/schema': { get: get('schema.read', 'Objects, fields and the caller’s abilities') },
    '/api/v1/search': {
      get: get('search', 'Search across everything', [
        query('q', { type: 'string', maxLength: 200 }, true),
        query('objects'),
        limit(50, 20),
      ]),
    },
    '/api/v1/changes': {
      get: get('changes.read', 'The feed of changes', [query('after'), limit(1000, 500)]),
    },
    '/api/v1/stream': {
      get: {
        operationId: 'stream.read',
        tags: ['general'],
        summary: 'Changes as they happen',
        responses: {
          '200': {
            description: 'Server-sent events: ready, change, refresh',
            content: { 'text/event-stream': { schema: { type: 'string' } } },
          },
          default: { $ref: '#/components/responses/Problem' },
        },
      },
    },
    '/api/v1/files': {
      post: {
        operationId: 'files.create',
        tags: ['general'],
        summary: 'Keep a file',
        requestBody: { required: true, content: upload({}) },
        responses: answers('The file', anything, 201),
      },
    },
    '/api/v1/files/{id}': {
      get: {
        operationId: 'files.read',
        tags: ['general'],
        summary: 'A file, as an attachment',
        parameters: [id],
        responses: fileAnswers('The file'),
      },
    },
    '/api/v1/imports': {
      get: imports('list', 'Imports, newest first', {
        parameters: [query('object'), limit(200, 50), query('cursor')],
        responses: answers('A page', anything),
      }),
      post: imports('create', 'Look at a file', {
        requestBody: {
          required: true,
          content: {
            ...upload({ object: text, recipe: text }),
            'application/json': { schema: zodSchema(createImportSchema) },
          },
        },
        responses: answers('The import', theImport, 201),
      }),
    },
    '/api/v1/imports/{id}': {
      get: imports('read', 'Its progress, report and options', {
        parameters: [id],
        responses: answers('The import', theImport),
      }),
      patch: imports('update', 'Change columns and options', {
        parameters: [id],
        ...body(zodSchema(patchImportSchema)),
        responses: answers('The import', theImport),
      }),
      delete: imports('delete', 'Delete one that was never run', { parameters: [id], responses: gone }),
    },
    ...Object.fromEntries(
      ['rehearse', 'run', 'cancel', 'resume', 'undo'].map((step) => [
        `/api/v1/imports/{id}/${step}`,
        {
          post: imports(step, `${step[0]!.toUpperCase()}${step.slice(1)} it`, {
            parameters: [id],
            responses: answers('The import', theImport, 202),
          }),
        },
      ]),
    ),
    '/api/v1/imports/{id}/report': {
      get: imports('report', 'What became of each row', {
        parameters: [
          id,
          query('run', { type: 'integer' }),
          query('outcome'),
          query('reason'),
          limit(500, 50),
          query('cursor'),
        ],
        responses: answers('A page', zodSchema(reportPageSchema)),
      }),
    },
    '/api/v1/imports/{id}/refused': {
      get: imports('refused', 'The refused rows with their reasons', {
        parameters: [id, query('language', { enum: ['fr', 'en'] })],
        responses: fileAnswers('CSV'),
      }),
    },
    '/api/v1/import-recipes': {
      get: imports('recipes', 'Mappings kept under a name', {
        parameters: [query('object')],
        responses: answers('Recipes', anything),
      }),
      post: imports('save_recipe', 'Keep the mapping of an import', {
        ...body(zodSchema(createRecipeSchema)),
        responses: answers('The recipe', zodSchema(recipeSchema), 201),
      }),
    },
    '/api/v1/import-recipes/{id}': {
      delete: imports('delete_recipe', 'Delete a recipe', { parameters: [id], responses: gone }),
    },
  };
}
