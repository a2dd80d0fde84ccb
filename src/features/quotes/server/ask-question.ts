// A customer's question becomes a task of whoever answers for the quote, who is told at once.
import { sql } from 'kysely';
import type { Context } from '../../../model/server/context.ts';
import { defineProblems } from '../../../platform/lib/errors.ts';
import { newId } from '../../../platform/lib/ids.ts';
import { textIn } from '../../../platform/lib/language.ts';
import type { ApiRecord } from '../../../records/server/select.ts';
import { write } from '../../../records/server/write.ts';
import { idOf } from './id-of.ts';
import { asNobody } from './program.ts';
import { aboutOf } from './tell-answer.ts';

const most = 50;
const dayLength = 86_400_000;

const limited = defineProblems(
  {
    too_many_questions: {
      fr: 'Beaucoup de questions sont déjà parties d’ici. Écrivez directement à votre interlocuteur.',
      en: 'Many questions were sent from here already. Write to your contact directly.',
    },
  },
  'rate_limited',
);

export function askQuestion(
  given: Context,
  quote: ApiRecord,
  tokenHash: string,
  { name, question }: { name: string; question: string },
): Promise<void> {
  return asNobody(given).tx(async (ctx) => {
    const { numAffectedRows } = await sql`
      update ${sql.id(ctx.schema.workspace, 'quote_link')} set questions = questions + 1
      where token_hash = ${tokenHash} and questions < ${most}`.execute(ctx.db);
    if (!numAffectedRows) throw limited.too_many_questions();
    const subject = {
      fr: `${name} pose une question sur le devis ${quote.number}`,
      en: `${name} asks a question about quote ${quote.number}`,
    };
    const values = {
      id: newId(),
      kind: 'task',
      subject: textIn(subject, ctx.settings.language),
      body: question,
      due_at: new Date(ctx.now.getTime() + dayLength).toISOString(),
      priority: 'high',
      ...aboutOf(quote),
    };
    await write(ctx, 'activity', [{ kind: 'create', values }], { trusted: true });
    const owner = idOf(quote.owner);
    if (!owner) return;
    await ctx.services.call(ctx, 'notification.send', {
      to: [owner],
      kind: 'quote_answer',
      subject,
      link: `/o/activity/${values.id}`,
      about: { object: 'quote', id: quote.id },
      mail: true,
    });
  });
}
