import pino from 'pino';
import { expect, test } from 'vitest';
import { createHttp } from './http.ts';

test('too many requests from one address are refused in words, whoever the caller claims to be', async () => {
  const http = await createHttp({
    log: pino({ level: 'silent' }),
    requestsPerMinute: 20,
    trustProxy: false,
    secure: false,
  });
  http.get('/', async () => ({}));
  const answers = [];
  for (let i = 0; i < 25; i++)
    answers.push(
      await http.inject({ url: '/', headers: { authorization: `Bearer ${i}`, 'accept-language': 'fr' } }),
    );
  expect(answers.map(({ statusCode }) => statusCode).filter((status) => status === 429)).toHaveLength(5);
  expect(answers.at(-1)!.json()).toMatchObject({
    code: 'rate_limited',
    status: 429,
    title: 'Trop de demandes',
  });
  await http.close();
});
