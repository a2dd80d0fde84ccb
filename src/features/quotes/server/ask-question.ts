// A customer's question becomes a task of whoever answers for the quote, who is told at once.
import { sql } from 'kysely';
import { relationId } from '../../../model/match.ts';
import { asNobody } from '../../../model/server/as-program.ts';
import type { Context } from '../../../model/server/context.ts';
import { defineProblems } from '../../../platform/lib/errors.ts';
import { newId } from '../../../platform/lib/ids.ts';
import { textIn } from '../../../platform/lib/language.ts';
import { calendarOf } from '../../../platform/lib/working-hours.ts';
import { addWorkingMinutes, type Span, type WeekHours } from '../../../platform/lib/working-time.ts';
import type { ApiRecord } from '../../../records/server/select.ts';
import { write } from '../../../records/server/write.ts';
import { aboutOf } from './tell-answer.ts';

const most = 50;
/** In working time: what is asked on Friday evening is for Monday. */
const answeredWithin = 7 * 60;
const lookedAhead = 60 * 86_400_000;

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
      due_at: await dueOf(ctx, relationId(quote.owner) ?? null),
      priority: 'high',
      ...aboutOf(quote),
    };
    await write(ctx, 'activity', [{ kind: 'create', values }], { trusted: true });
    const owner = relationId(quote.owner);
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

interface PersonTime {
  time_zone: string;
  working_hours: WeekHours | null;
  away: Span[];
}

/** A working day on, by the hours and absences of who answers for the quote, else by the firm's. */
async function dueOf(ctx: Context, owner: string | null): Promise<string> {
  const asked = {
    people: [owner],
    from: ctx.now.toISOString(),
    to: new Date(ctx.now.getTime() + lookedAhead).toISOString(),
  };
  const { people } = owner
    ? ((await ctx.services.call(ctx, 'agenda.working_time', asked)) as { people: PersonTime[] })
    : { people: [] };
  const [person] = people;
  const calendar = calendarOf(ctx.settings.workingTime, person?.time_zone ?? ctx.settings.timeZone, {
    hours: person?.working_hours,
    away: person?.away,
  });
  return (addWorkingMinutes(calendar, ctx.now, answeredWithin) ?? ctx.now).toISOString();
}
