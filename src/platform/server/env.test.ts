import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readEnv } from './env.ts';

test('nothing set is a whole configuration', () => {
  expect(readEnv({})).toEqual({
    port: 3000,
    host: '127.0.0.1',
    dataDir: resolve('data'),
    databaseUrl: undefined,
    databaseDirectUrl: undefined,
    filesDir: resolve('data/files'),
    role: 'all',
    url: 'http://127.0.0.1:3000',
    adminEmail: undefined,
    adminPassword: undefined,
    smtpUrl: undefined,
    mailFrom: undefined,
    trustProxy: false,
    rateLimit: 6000,
    metricsToken: undefined,
    logLevel: 'info',
  });
});

test('set to nothing is not set', () => {
  expect(readEnv({ JALON_PORT: '', DATABASE_URL: ' ', JALON_ROLE: '' })).toEqual(readEnv({}));
});

test.each([
  ['JALON_PORT', '8080', { port: 8080, url: 'http://127.0.0.1:8080' }],
  ['JALON_HOST', '0.0.0.0', { host: '0.0.0.0', url: 'http://localhost:3000' }],
  ['JALON_HOST', '::1', { host: '::1', url: 'http://[::1]:3000' }],
  ['JALON_URL', 'https://crm.example.com/', { url: 'https://crm.example.com' }],
  ['DATABASE_URL', 'postgresql://a:b@db/jalon', { databaseUrl: 'postgresql://a:b@db/jalon' }],
  ['JALON_DATA', '/srv/a', { filesDir: resolve('/srv/a/files') }],
  ['JALON_FILES', '/srv/files', { filesDir: resolve('/srv/files') }],
  ['MAIL_FROM', 'Jalon <crm@example.com>', { mailFrom: 'Jalon <crm@example.com>' }],
  ['JALON_TRUST_PROXY', 'true', { trustProxy: true }],
  ['JALON_TRUST_PROXY', '2', { trustProxy: 2 }],
  ['JALON_TRUST_PROXY', '10.0.0.1, fd00::/8', { trustProxy: ['10.0.0.1', 'fd00::/8'] }],
])('%s=%s', (name, value, expected) => {
  expect(readEnv({ [name]: value })).toMatchObject(expected);
});

test.each([
  ['JALON_PORT', 'eighty'],
  ['JALON_PORT', '70000'],
  ['JALON_HOST', 'http://127.0.0.1'],
  ['DATABASE_URL', 'mysql://db/jalon'],
  ['DATABASE_DIRECT_URL', 'postgres://db/jalon'], // of which database?
  ['JALON_ROLE', 'boss'],
  ['JALON_URL', 'crm.example.com'],
  ['JALON_ADMIN_EMAIL', 'me'],
  ['JALON_ADMIN_PASSWORD', 'short'],
  ['SMTP_URL', 'mail.example.com'],
  ['MAIL_FROM', 'Jalon'],
  ['JALON_TRUST_PROXY', '10.0.0.1/99'],
  ['JALON_METRICS_TOKEN', 'guess'],
  ['LOG_LEVEL', 'loud'],
])('%s=%s is refused', (name, value) => {
  expect(() => readEnv({ [name]: value })).toThrow(name);
});

test('every wrong setting is named at once', () => {
  const wrong = {
    JALON_PORT: 'x',
    LOG_LEVEL: 'x',
    SMTP_URL: 'smtp://mail',
    JALON_ADMIN_EMAIL: 'a@example.com',
  };
  const names = ['JALON_PORT', 'LOG_LEVEL', 'MAIL_FROM', 'JALON_ADMIN_PASSWORD'];
  for (const name of names) expect(() => readEnv(wrong)).toThrow(name);
});
