// The documents of quotes and the customer's page, as OpenAPI paths.
import { linkShapes } from '../../features/quotes/contract.ts';
import { answers, fileAnswers, type Json, json, zodSchema } from './openapi-parts.ts';

const anything: Json = { type: 'object' };
const parameter = (name: string, schema: Json): Json => ({ name, in: 'path', required: true, schema });

/** Who has the link needs nothing else: it is the right to read and to answer. */
const byLink = (operationId: string, summary: string, shape: Json, result: string): Json => ({
  post: {
    operationId: `quote_link.${operationId}`,
    tags: ['quote'],
    summary,
    security: [],
    requestBody: { required: true, ...json(shape) },
    responses: answers(result, anything),
  },
});

const pdf = (operationId: string, summary: string, of: Json, open = false): Json => ({
  get: {
    operationId,
    tags: ['quote'],
    summary,
    ...(open ? { security: [] } : {}),
    parameters: [of],
    responses: fileAnswers('The PDF'),
  },
});

export const quotePaths = (): Json => ({
  '/api/v1/quotes/{id}/pdf': pdf(
    'quotes.pdf',
    'The document of a quote: as it was sent, or as a draft',
    parameter('id', { type: 'string', format: 'uuid' }),
  ),
  '/api/v1/quote-link/read': byLink(
    'read',
    'A quote as its customer reads it; notes the opening',
    zodSchema(linkShapes.read),
    'The quote, its state and totals',
  ),
  '/api/v1/quote-link/question': byLink(
    'question',
    'Ask a question about a quote',
    zodSchema(linkShapes.question),
    'Nothing: a task waits for whoever answers for the quote',
  ),
  '/api/v1/quote-link/accept': byLink(
    'accept',
    'Accept a quote, with some of its options; the same again changes nothing',
    zodSchema(linkShapes.accept),
    'The quote as it stands now',
  ),
  '/api/v1/quote-link/refuse': byLink(
    'refuse',
    'Refuse a quote',
    zodSchema(linkShapes.refuse),
    'The quote as it stands now',
  ),
  '/api/v1/quote-link/{token}/pdf': pdf(
    'quote_link.pdf',
    'The document of a sent quote, for its customer',
    parameter('token', { type: 'string' }),
    true,
  ),
});
