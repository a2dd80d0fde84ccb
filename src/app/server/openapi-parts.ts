// The pieces a description of the API is put together from.
import { z } from 'zod';
import { treeSchema } from '../../model/query.ts';
import { errorCodes } from '../../platform/lib/errors.ts';

export type Json = Record<string, unknown>;

export const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });
export const json = (schema: Json): Json => ({ content: { 'application/json': { schema } } });

export const answers = (description: string, schema: Json, status = 200): Json => ({
  [status]: { description, ...json(schema) },
  default: { $ref: '#/components/responses/Problem' },
});

export const fileAnswers = (description: string): Json => ({
  '200': {
    description,
    content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
  },
  default: { $ref: '#/components/responses/Problem' },
});

/** A shape as JSON Schema; what it names (the filter) is among the components. */
export function zodSchema(schema: z.ZodType): Json {
  const { $schema: _, $defs: __, ...rest } = convert(schema);
  return rest;
}

/** The filter, which names itself. */
export const filterDefinition = (): Json =>
  (convert(z.strictObject({ filter: treeSchema })).$defs as Record<string, Json>).Filter!;

// To the schema a bounded filter is a check before a shape; to a reader it is the shape.
function convert(schema: z.ZodType): Json {
  const made = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input', target: 'draft-2020-12' });
  const text = JSON.stringify(made, (key, value) =>
    key === 'id' && typeof value === 'string' ? undefined : value,
  );
  return JSON.parse(
    text.replaceAll(/"#\/\$defs\/(?:Bounded)?Filter"/g, '"#/components/schemas/Filter"'),
  ) as Json;
}

export const problemSchema: Json = {
  type: 'object',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    instance: { type: 'string' },
    code: { enum: Object.keys(errorCodes) },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          path: { type: 'string' },
          code: { type: 'string' },
          message: { type: 'string' },
          params: { type: 'object' },
        },
      },
    },
  },
};
