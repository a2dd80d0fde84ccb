import { z } from 'zod';
import { defineAction } from '../../../model/server/action.ts';
import type { Context } from '../../../model/server/context.ts';
import { JalonError } from '../../../platform/lib/errors.ts';
import { makeFeedToken, readFeedState, revokeFeed } from './feed-link.ts';

export const feedActions = [
  defineAction({
    name: 'agenda.feed',
    label: { fr: 'Lien de mon agenda', en: 'The link of my agenda' },
    input: z.strictObject({}),
    run: async (ctx) => ({ feed: await readFeedState(ctx, me(ctx)) }),
  }),
  defineAction({
    name: 'agenda.make_feed',
    label: { fr: 'Créer le lien de mon agenda', en: 'Make the link of my agenda' },
    input: z.strictObject({}),
    /** Under the address of this installation. Shown once; a new one ends the one before. */
    secret: true,
    async run(ctx) {
      const token = await makeFeedToken(ctx, me(ctx));
      return { path: `/calendar/${token}.ics` };
    },
  }),
  defineAction({
    name: 'agenda.revoke_feed',
    label: { fr: 'Révoquer le lien de mon agenda', en: 'Revoke the link of my agenda' },
    input: z.strictObject({}),
    async run(ctx) {
      await revokeFeed(ctx, me(ctx));
      return {};
    },
  }),
];

/** A key that may do less than its person makes no link that shows all. */
function me(ctx: Context): string {
  if (!ctx.actor.id || ctx.actor.limited) throw new JalonError('forbidden');
  return ctx.actor.id;
}
