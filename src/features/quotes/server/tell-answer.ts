// An answer is on the timeline of customer and deal, and its person is told.

import { relationId } from '../../../model/match.ts';
import type { Context } from '../../../model/server/context.ts';
import { textIn } from '../../../platform/lib/language.ts';
import type { ApiRecord } from '../../../records/server/select.ts';
import { write } from '../../../records/server/write.ts';
import type { Answer } from './settle-answer.ts';

export async function tellAnswer(ctx: Context, quote: ApiRecord, answer: Answer): Promise<void> {
  const { number } = quote;
  const accepted = answer.answer === 'accepted';
  const subject = accepted
    ? {
        fr: `Devis ${number} accepté par ${answer.name}`,
        en: `Quote ${number} accepted by ${answer.name}`,
      }
    : {
        fr: `Devis ${number} refusé par ${answer.name}`,
        en: `Quote ${number} refused by ${answer.name}`,
      };
  const now = ctx.now.toISOString();
  const values = {
    kind: 'note',
    subject: textIn(subject, ctx.settings.language),
    body: answer.said,
    happened_at: now,
    done_at: now,
    ...aboutOf(quote),
  };
  await write(ctx, 'activity', [{ kind: 'create', values }], { trusted: true });
  const owner = relationId(quote.owner);
  if (owner && owner !== answer.recordedBy)
    await ctx.services.call(ctx, 'notification.send', {
      to: [owner],
      kind: 'quote_answer',
      subject,
      link: `/quotes/${quote.id}`,
      about: { object: 'quote', id: quote.id },
      key: `quote-${answer.answer}-${quote.id}`,
      mail: true,
    });
}

export const aboutOf = (quote: ApiRecord) => ({
  company: relationId(quote.company) ?? null,
  contact: relationId(quote.contact) ?? null,
  deal: relationId(quote.deal) ?? null,
  owner: relationId(quote.owner) ?? null,
});
