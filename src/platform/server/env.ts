// Every setting that comes from outside, read once at start. `docs/configuration.md` explains each to the person who sets it.
import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { Text } from '../lib/language.ts';
import { StartupError } from './terminal.ts';

export type Env = ReturnType<typeof readEnv>;

/** Throws a StartupError that names every variable that is wrong, and what it should be. */
export function readEnv(source: NodeJS.ProcessEnv = process.env) {
  const wrong: Text[] = [];
  const read = <T>(name: string, schema: z.ZodType<T>, wanted: Text): T => {
    const parsed = schema.safeParse(source[name]?.trim() || undefined); // set to nothing is not set
    if (!parsed.success) wrong.push({ fr: `${name} : ${wanted.fr}`, en: `${name}: ${wanted.en}` });
    return parsed.data as T; // a wrong one is never returned: we throw below
  };

  const port = read('JALON_PORT', z.coerce.number().int().min(0).max(65535).default(3000), texts.port);
  const host = read(
    'JALON_HOST',
    z
      .string()
      .regex(/^[^\s/]+$/)
      .default('127.0.0.1'),
    texts.host,
  );
  const dataDir = resolve(read('JALON_DATA', z.string().default('./data'), texts.text));
  const env = {
    port,
    host,
    dataDir,
    /** Of a PostgreSQL of one's own; without it, the embedded one. */
    databaseUrl: read('DATABASE_URL', urlOf(/^postgres(ql)?$/).optional(), texts.databaseUrl),
    /** The same database without PgBouncer between, for notices. */
    databaseDirectUrl: read('DATABASE_DIRECT_URL', urlOf(/^postgres(ql)?$/).optional(), texts.databaseUrl),
    /** Shared by all Jalons of one database. */
    filesDir: resolve(read('JALON_FILES', z.string().default(join(dataDir, 'files')), texts.text)),
    role: read('JALON_ROLE', z.enum(['all', 'server', 'worker']).default('all'), texts.role),
    /** Where people reach Jalon, without a final slash. */
    url: read('JALON_URL', urlOf(/^https?$/).default(localUrl(host, port)), texts.url)?.replace(/\/+$/, ''),
    adminEmail: read('JALON_ADMIN_EMAIL', z.email().optional(), texts.email),
    adminPassword: read('JALON_ADMIN_PASSWORD', z.string().min(8).max(128).optional(), texts.password),
    smtpUrl: read('SMTP_URL', urlOf(/^smtps?$/).optional(), texts.smtpUrl),
    mailFrom: read('MAIL_FROM', z.string().regex(mailbox).optional(), texts.mailFrom),
    trustProxy: read('JALON_TRUST_PROXY', proxies.default(false), texts.trustProxy),
    /** Requests a minute from one address. */
    rateLimit: read('JALON_RATE_LIMIT', z.coerce.number().int().min(60).default(6000), texts.rateLimit),
    metricsToken: read('JALON_METRICS_TOKEN', z.string().min(16).optional(), texts.metricsToken),
    logLevel: read('LOG_LEVEL', z.enum(logLevels).default('info'), texts.logLevel),
  };
  if (!source.JALON_ADMIN_EMAIL !== !source.JALON_ADMIN_PASSWORD) wrong.push(texts.adminPair);
  if (env.databaseDirectUrl && !env.databaseUrl) wrong.push(texts.directPair);
  if (env.smtpUrl && !source.MAIL_FROM) wrong.push(texts.smtpPair);
  if (wrong.length > 0) throw wrongSettings(wrong);
  return env;
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const mailbox = /^([^<>\r\n]+<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/;

const urlOf = (protocol: RegExp) =>
  z.string().refine((text) => URL.canParse(text) && protocol.test(new URL(text).protocol.slice(0, -1)));

/** As Fastify takes it: whether, how many, or which proxies are believed about who is calling. */
const proxies = z.string().transform((text, context): boolean | number | string[] => {
  if (text === 'true' || text === 'false') return text === 'true';
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const addresses = text.split(',').map((address) => address.trim());
  if (!addresses.every(isAddressOrRange)) context.addIssue({ code: 'custom' });
  return addresses;
});

function isAddressOrRange(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}

function localUrl(host: string, port: number): string {
  const everywhere = host === '0.0.0.0' || host === '::';
  return `http://${everywhere ? 'localhost' : isIP(host) === 6 ? `[${host}]` : host}:${port}`;
}

function wrongSettings(wrong: Text[]): StartupError {
  const list = (language: 'fr' | 'en') => wrong.map((text) => `\n  - ${text[language]}`).join('');
  return new StartupError({
    fr: `Ces réglages sont à corriger (voir docs/configuration.md) :${list('fr')}`,
    en: `These settings need mending (see docs/configuration.md):${list('en')}`,
  });
}

const texts = {
  port: { fr: 'un port, de 1 à 65535', en: 'a port, from 1 to 65535' },
  host: {
    fr: 'une adresse à écouter, telle que 127.0.0.1 ou 0.0.0.0',
    en: 'an address to listen on, such as 127.0.0.1 or 0.0.0.0',
  },
  text: { fr: 'un dossier', en: 'a folder' },
  databaseUrl: {
    fr: 'une adresse telle que postgres://nom:motdepasse@serveur:5432/jalon',
    en: 'a URL such as postgres://name:password@server:5432/jalon',
  },
  role: { fr: 'all, server ou worker', en: 'all, server or worker' },
  url: { fr: 'une adresse telle que https://crm.exemple.fr', en: 'a URL such as https://crm.example.com' },
  email: { fr: 'une adresse électronique', en: 'an email address' },
  password: { fr: 'de 8 à 128 caractères', en: 'from 8 to 128 characters' },
  smtpUrl: {
    fr: 'une adresse telle que smtps://nom:motdepasse@serveur:465',
    en: 'a URL such as smtps://name:password@server:465',
  },
  mailFrom: {
    fr: 'une adresse électronique, seule ou avec un nom : Jalon <crm@exemple.fr>',
    en: 'an email address, alone or with a name: Jalon <crm@example.com>',
  },
  rateLimit: {
    fr: 'un nombre de demandes par minute, au moins 60',
    en: 'a number of requests a minute, at least 60',
  },
  trustProxy: {
    fr: 'true, false, un nombre de relais, ou leurs adresses séparées par des virgules',
    en: 'true, false, a number of proxies, or their addresses separated by commas',
  },
  metricsToken: { fr: 'au moins 16 caractères', en: 'at least 16 characters' },
  logLevel: { fr: logLevels.join(', '), en: logLevels.join(', ') },
  adminPair: {
    fr: 'JALON_ADMIN_EMAIL et JALON_ADMIN_PASSWORD : les deux ensemble',
    en: 'JALON_ADMIN_EMAIL and JALON_ADMIN_PASSWORD: both together',
  },
  directPair: {
    fr: 'DATABASE_DIRECT_URL : seulement avec DATABASE_URL, la même base sans PgBouncer',
    en: 'DATABASE_DIRECT_URL: only with DATABASE_URL, the same database without PgBouncer',
  },
  smtpPair: {
    fr: 'MAIL_FROM : à indiquer avec SMTP_URL, l’expéditeur des messages',
    en: 'MAIL_FROM: needed with SMTP_URL, the sender of messages',
  },
} satisfies Record<string, Text>;
