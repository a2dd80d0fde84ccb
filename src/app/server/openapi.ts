// The description of the API, OpenAPI 3.1, derived from the schema in force and the actions: there is no second list.
import type { Field } from '../../model/field.ts';
import type { ObjectSchema } from '../../model/object.ts';
import { aggregateSchema, querySchema } from '../../model/query.ts';
import type { AnyAction } from '../../model/server/action.ts';
import type { ServerSchema } from '../../model/server/storage.ts';
import { exportSchema } from '../../records/import-contract.ts';
import { generalPaths } from './openapi-general.ts';
import {
  answers,
  fileAnswers,
  filterDefinition,
  type Json,
  json,
  problemSchema,
  ref,
  zodSchema,
} from './openapi-parts.ts';
import { quotePaths } from './openapi-quotes.ts';

export function describeApi(schema: ServerSchema, actions: readonly AnyAction[], url: string): Json {
  const objects = [...schema.objects.values()];
  return {
    openapi: '3.1.0',
    info: {
      title: 'Jalon',
      version: schema.version,
      license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' },
    },
    servers: [{ url }],
    security: [{ key: [] }, { session: [] }],
    paths: {
      ...Object.assign({}, ...objects.map(recordPaths)),
      ...generalPaths(),
      ...quotePaths(),
      ...Object.fromEntries(actions.filter(({ internal }) => !internal).map(actionPath)),
    },
    components: {
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer' },
        session: { type: 'apiKey', in: 'cookie', name: 'jalon.session_token' },
      },
      schemas: {
        ...Object.fromEntries(objects.map((object) => [object.name, recordSchema(object)])),
        Filter: filterDefinition(),
        Query: zodSchema(querySchema),
        Aggregate: zodSchema(aggregateSchema),
        Problem: problemSchema,
      },
      responses: {
        Problem: {
          description: 'What is wrong, where, and in words',
          content: { 'application/problem+json': { schema: ref('Problem') } },
        },
      },
    },
  };
}

function recordPaths(object: ObjectSchema): Json {
  const { name, label } = object;
  const base = `/api/v1/records/${name}`;
  const record = ref(name);
  const page = {
    type: 'object',
    required: ['records', 'next_cursor'],
    properties: {
      records: { type: 'array', items: record },
      next_cursor: { type: ['string', 'null'] },
      count: { type: 'object', properties: { value: { type: 'integer' }, exact: { type: 'boolean' } } },
    },
  };
  const id = { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } };
  const operation = (operationId: string, summary: string, rest: Json): Json => ({
    operationId: `${name}.${operationId}`,
    tags: [name],
    summary,
    ...rest,
  });
  const query = (parameter: string, type: Json): Json => ({ name: parameter, in: 'query', schema: type });
  const idempotency = { name: 'Idempotency-Key', in: 'header', schema: { type: 'string', maxLength: 200 } };
  const match = {
    name: 'If-Match',
    in: 'header',
    schema: { type: 'string' },
    description: 'The version seen, in quotes',
  };
  return {
    [base]: {
      get: operation('list', `A page of ${label.many.en.toLowerCase()}`, {
        parameters: [
          query('filter', { type: 'string', description: 'A filter as JSON' }),
          query('sort', { type: 'string' }),
          query('fields', { type: 'string' }),
          query('limit', { type: 'integer', minimum: 1, maximum: 1000, default: 50 }),
          query('cursor', { type: 'string' }),
          query('count', { enum: ['none', 'estimate', 'exact'] }),
          query('deleted', { type: 'boolean', default: false, description: 'Looks into the bin' }),
        ],
        responses: answers('A page', page),
      }),
      post: operation('create', `Create one or many ${label.many.en.toLowerCase()}`, {
        parameters: [idempotency],
        requestBody: {
          required: true,
          ...json({
            anyOf: [
              record,
              {
                type: 'object',
                required: ['records'],
                properties: { records: { type: 'array', items: record, maxItems: 10_000 } },
              },
            ],
          }),
        },
        responses: {
          '201': { description: 'Created', ...json({ anyOf: [record, { type: 'object' }] }) },
          default: { $ref: '#/components/responses/Problem' },
        },
      }),
      patch: operation('update_many', `Change many ${label.many.en.toLowerCase()}`, {
        parameters: [idempotency],
        requestBody: { required: true, ...json(updateMany) },
        responses: answers('Changed, and the operation, to undo it', { type: 'object' }),
      }),
    },
    [`${base}/{id}`]: {
      get: operation('read', `One ${label.one.en.toLowerCase()}`, {
        parameters: [id, query('fields', { type: 'string' })],
        responses: answers('The record', record),
      }),
      patch: operation('update', `Change one ${label.one.en.toLowerCase()}`, {
        parameters: [id, match, idempotency],
        requestBody: { required: true, ...json(record) },
        responses: answers('The record', record),
      }),
      delete: operation('delete', `Put one ${label.one.en.toLowerCase()} into the bin`, {
        parameters: [id, match, idempotency],
        responses: answers('The operation, to undo it', { type: 'object' }),
      }),
    },
    [`${base}/{id}/history`]: {
      get: operation('history', 'What was changed, by whom', {
        parameters: [
          id,
          query('before', { type: 'integer' }),
          query('limit', { type: 'integer', minimum: 1, maximum: 200, default: 50 }),
        ],
        responses: answers('Entries, newest first', { type: 'object' }),
      }),
    },
    [`${base}/{id}/timeline`]: {
      get: operation('timeline', 'Activities, documents and changes', {
        parameters: [id],
        responses: answers('Entries, newest first', { type: 'object' }),
      }),
    },
    ...Object.fromEntries(
      (['delete', 'restore'] as const).map((kind) => [
        `${base}/${kind}`,
        {
          post: operation(
            `${kind}_many`,
            kind === 'delete' ? 'Put many into the bin' : 'Take many out of the bin',
            {
              parameters: [idempotency],
              requestBody: { required: true, ...json(someIds) },
              responses: answers('How many, and the operation, to undo it', { type: 'object' }),
            },
          ),
        },
      ]),
    ),
    [`${base}/export`]: {
      post: operation('export', `${label.many.en} as a file`, {
        requestBody: { required: true, ...json(zodSchema(exportSchema)) },
        responses: fileAnswers('CSV or XLSX'),
      }),
    },
    [`${base}/query`]: {
      post: operation('query', 'The same as a list, the query as a body', {
        requestBody: { required: true, ...json(ref('Query')) },
        responses: answers('A page', page),
      }),
    },
    [`${base}/aggregate`]: {
      post: operation('aggregate', 'Groups and measures', {
        requestBody: { required: true, ...json(ref('Aggregate')) },
        responses: answers('Groups', { type: 'object' }),
      }),
    },
  };
}

function actionPath(action: AnyAction): [string, Json] {
  return [
    `/api/v1/actions/${action.name}`,
    {
      post: {
        operationId: `actions.${action.name}`,
        tags: ['actions'],
        summary: action.label.en,
        ...(action.open ? { security: [] } : {}),
        requestBody: { required: true, ...json(zodSchema(action.input)) },
        responses: answers('Done', { type: 'object' }),
      },
    },
  ];
}

function recordSchema(object: ObjectSchema): Json {
  return {
    type: 'object',
    title: object.label.one.en,
    properties: Object.fromEntries(
      [...object.fields.values()].map((field) => [field.name, fieldSchema(field)]),
    ),
  };
}

const nullable = (schema: Json): Json => ({ anyOf: [schema, { type: 'null' }] });

function fieldSchema(field: Field): Json {
  const facts = { title: field.label.en, ...(field.readOnly ? { readOnly: true } : {}) };
  return { ...nullable(valueSchema(field)), ...facts };
}

function valueSchema(field: Field): Json {
  if (field.to)
    return {
      type: 'object',
      properties: {
        id: { type: 'string', format: 'uuid' },
        title: { type: ['string', 'null'] },
        object: { const: field.to },
      },
    };
  switch (field.type) {
    case 'money':
      return { type: 'object', properties: { amount: { type: 'string' }, currency: { type: 'string' } } };
    case 'number':
    case 'percent':
    case 'rating':
      return { type: 'number' };
    case 'boolean':
      return { type: 'boolean' };
    case 'date':
      return { type: 'string', format: 'date' };
    case 'date_time':
      return { type: 'string', format: 'date-time' };
    case 'tags':
      return { type: 'array', items: { type: 'string' } };
    case 'multi_select':
      return { type: 'array', items: { enum: field.choices?.map(({ key }) => key) } };
    case 'select':
      return { enum: field.choices?.map(({ key }) => key) };
    case 'address':
    case 'file':
    case 'json':
      return { type: 'object' };
    default:
      return { type: 'string' };
  }
}

const ids = { type: 'array', items: { type: 'string', format: 'uuid' }, minItems: 1, maxItems: 10_000 };
const someIds: Json = { type: 'object', required: ['ids'], properties: { ids } };
const set = { type: 'object' };
const updateMany: Json = {
  anyOf: [
    {
      type: 'object',
      required: ['updates'],
      properties: {
        updates: {
          type: 'array',
          minItems: 1,
          maxItems: 10_000,
          items: {
            type: 'object',
            required: ['id'],
            properties: { id: { type: 'string', format: 'uuid' }, version: { type: 'integer' } },
          },
        },
      },
    },
    { type: 'object', required: ['filter', 'set'], properties: { filter: ref('Filter'), set } },
    { type: 'object', required: ['ids', 'set'], properties: { ids, set } },
  ],
};
