// Keys: everybody signed in may have some of their own; those of service accounts, and everybody's, are administrators'.
import { z } from 'zod';
import { defineAction } from '../../../model/server/action.ts';
import type { Context } from '../../../model/server/context.ts';
import { nameSchema, scopeSchema } from '../contract.ts';
import { createKey, createServiceKey, listKeys, revokeKey } from './api-keys.ts';
import { forbidden } from './auth-problems.ts';
import type { SignedIn } from './authenticate.ts';
import { requireAdminister, requireSession } from './rights.ts';

export const keyActions = [
  defineAction({
    name: 'api_key.create',
    secret: true,
    label: { fr: 'Créer une clé', en: 'Create a key' },
    input: z.strictObject({
      name: nameSchema,
      /** For a service account of its own, with this role (id, key or name); absent: one's own. */
      role: z.string().min(1).max(100).optional(),
      scopes: z.array(scopeSchema).max(100).default([]),
      expires_at: z.iso.datetime({ offset: true }).nullish(),
    }),
    async run(ctx, { name, role, scopes, expires_at }) {
      const key = { name, scopes, expiresAt: expires_at };
      if (role === undefined) return createKey(ctx, requireSession(ctx).id, key);
      requireAdminister(ctx);
      refuseWider(ctx, scopes);
      const { id, key: secret } = await createServiceKey(ctx, { ...key, role });
      return { id, key: secret };
    },
  }),
  defineAction({
    name: 'api_key.list',
    label: { fr: 'Les clés', en: 'The keys' },
    input: z.strictObject({ all: z.boolean().default(false) }),
    run: async (ctx, { all }) => ({ keys: await listKeys(ctx, whose(ctx, all)) }),
  }),
  defineAction({
    name: 'api_key.revoke',
    label: { fr: 'Révoquer une clé', en: 'Revoke a key' },
    input: z.strictObject({ id: z.uuid() }),
    async run(ctx, { id }) {
      await revokeKey(ctx, id, whose(ctx, ctx.actor.access.administer));
      return {};
    },
  }),
];

/** A key with scopes makes none that goes beyond them. */
function refuseWider(ctx: Context, wanted: readonly string[]): void {
  const own = (ctx.actor as Partial<SignedIn>).apiKey?.scopes ?? [];
  const within = wanted.length > 0 && wanted.every((scope) => own.includes(scope));
  if (own.length && !within) throw forbidden.scopes_wider({}, 'scopes');
}

/** null: everybody's. */
function whose(ctx: Context, all: boolean): string | null {
  if (!all) return requireSession(ctx).id;
  requireAdminister(ctx);
  return null;
}
