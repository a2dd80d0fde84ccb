// What the browser and programs send and get, for people, sessions, keys and the firm. Shapes as in docs/api.md.
import { z } from 'zod';
import { actions, levels, type Permissions } from '../../model/access.ts';
import { filterSchema } from '../../model/query.ts';
import { type Language, languages } from '../../platform/lib/language.ts';

export const passwordSchema = z.string().min(8).max(128);
export const emailSchema = z.email().max(254);
export const nameSchema = z.string().trim().min(1).max(150);
const languageSchema = z.enum(languages);
const countrySchema = z.string().regex(/^[A-Z]{2}$/);
const currencySchema = z.string().regex(/^[A-Z]{3}$/);
const timeZoneSchema = z.string().max(60).refine(isTimeZone);

export const beginnings = ['spreadsheet', 'demo', 'nothing'] as const;
export type Beginning = (typeof beginnings)[number];

export const setupSchema = z.strictObject({
  language: languageSchema,
  firm: z.string().trim().min(1).max(200),
  country: countrySchema,
  currency: currencySchema,
  time_zone: timeZoneSchema.default('Europe/Paris'),
  name: nameSchema,
  email: emailSchema,
  password: passwordSchema,
  begin_with: z.enum(beginnings).default('nothing'),
});
export type SetupInput = z.output<typeof setupSchema>;

export const firmSchema = z.strictObject({
  firm: z.string().trim().min(1).max(200).optional(),
  language: languageSchema.optional(),
  country: countrySchema.optional(),
  currency: currencySchema.optional(),
  time_zone: timeZoneSchema.optional(),
});

export const meSchema = z.strictObject({
  name: nameSchema.optional(),
  language: languageSchema.optional(),
  time_zone: timeZoneSchema.optional(),
  current_password: z.string().max(128).optional(),
  new_password: passwordSchema.optional(),
});

/** GET /api/v1/me. */
export interface Me {
  user: { id: string; name: string; email: string; language: Language; time_zone: string };
  role: { id: string; key: string | null; name: string };
  firm: string;
  workspace: { id: string; name: string; currency: string };
  settings: { language: Language; country: string; currency: string; time_zone: string };
  administer: boolean;
  /** The modules that the scope of the programme leaves out for this person. */
  modules_off: string[];
}

/** GET /api/v1/setup. */
export interface SetupState {
  needed: boolean;
  begin_with: Beginning[];
}

export const accountStates = [
  'active',
  'invited',
  'invitation_expired',
  'none',
  'inactive',
  'service',
] as const;
export type AccountState = (typeof accountStates)[number];

/** What People shows of somebody beyond the record. */
export interface Account {
  user: string;
  state: AccountState;
  invited_at: string | null;
  last_seen_at: string | null;
  /** The invitation as it lies in the outbox, for administrators to pass on when no mail server sends it. */
  held_mail: string | null;
}

export interface SessionInfo {
  id: string;
  created_at: string;
  last_seen_at: string;
  address: string | null;
  agent: string | null;
  current: boolean;
}

/**
 * What a key may do, within the role it has: `read`, `write` (read included), `export` or `administer` for everything, or
 * for one object, `company:read`. Whoever reads or writes anything also reads people, teams, pipelines and stages. No scopes at
 * all: whatever the role may.
 */
export const scopeSchema = z.string().regex(/^(administer|(?:[a-z_0-9]{1,60}:)?(read|write|export))$/);

export interface ApiKeyInfo {
  id: string;
  name: string;
  /** The first characters, to know it by. */
  start: string;
  user: { id: string; name: string; service: boolean };
  role: string;
  scopes: string[];
  created_at: string;
  expires_at: string | null;
  last_used_at: string | null;
}

const reachSchema = z.union([z.enum(levels), filterSchema]);
const fieldNames = z.array(z.string().max(100)).max(300).optional();
const objectPermissionSchema = z.strictObject({
  ...(Object.fromEntries(actions.map((action) => [action, reachSchema])) as Record<
    (typeof actions)[number],
    typeof reachSchema
  >),
  hidden: fieldNames,
  locked: fieldNames,
});

/** A role's `permissions`. */
export const permissionsSchema: z.ZodType<Permissions> = z.strictObject({
  objects: z.record(z.string().max(60), objectPermissionSchema),
  others: objectPermissionSchema,
  administer: z.boolean(),
});

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
