// How enquiries come in: two forms, who gets what they bring, the promise to answer within half a day, and how it was kept.
import { sql } from 'kysely';
import { table } from '../../../../model/server/compile.ts';
import type { Context } from '../../../../model/server/context.ts';
import { calendarOf } from '../../../../platform/lib/working-hours.ts';
import { addWorkingMinutes, workingMinutesBetween } from '../../../../platform/lib/working-time.ts';
import { writeDerived } from '../../../../records/server/derive.ts';
import { write } from '../../../../records/server/write.ts';
import { days, hours } from '../calendar.ts';
import type { Colleague } from '../cast.ts';

type People = Readonly<Record<Colleague['key'], string>>;

const promised = 240;

export async function tellLeads(ctx: Context, people: People): Promise<void> {
  await tellForms(ctx);
  await tellRules(ctx, people);
  await tellPromise(ctx);
}

async function tellForms(ctx: Context): Promise<void> {
  const words = (fr: string, en: string) => ({ fr, en });
  const none = words('', '');
  const field = (name: string, required = false, label = none) => ({ name, required, label });
  const consent = words(
    'J’accepte que ces informations servent à répondre à ma demande.',
    'I agree that this information is used to answer my enquiry.',
  );
  const settings = {
    fields: [
      field('first_name'),
      field('last_name', true),
      field('email', true),
      field('phone'),
      field('postal_code'),
      field('message', true, words('Votre projet', 'Your project')),
    ],
    title: words('Essayez une séance', 'Try a session'),
    intro: words('Une séance offerte, sans engagement.', 'One session on us, no strings attached.'),
    button: words('Demander ma séance', 'Ask for my session'),
    consent,
    thanks: words(
      'Merci. Nous vous appelons dans la demi-journée.',
      'Thank you. We call you within half a day.',
    ),
  };
  const firms = {
    ...settings,
    fields: [
      field('last_name', true),
      field('company_name', true),
      field('email', true),
      field('phone'),
      field('message', true),
    ],
    title: words('Le sport dans votre entreprise', 'Sport in your company'),
    intro: words(
      'Dites-nous combien vous êtes : nous venons vous voir.',
      'Tell us how many you are: we come and see you.',
    ),
    button: words('Être rappelé', 'Be called back'),
  };
  const form = (name: string, content: object) => ({
    kind: 'create' as const,
    values: { name, settings: content, source: 'website', owner: null },
  });
  const { written } = await write(
    ctx,
    'form',
    [form('Séance d’essai', settings), form('Offre entreprises', firms)],
    { trusted: true },
  );
  await tellHeld(ctx, written[0]!.id);
}

/** What no machine should decide: one that is surely a robot’s, and one that is surely not. */
async function tellHeld(ctx: Context, form: string): Promise<void> {
  const entry = (ago: number, sender: string, reasons: string[], email: string, message: string) => ({
    kind: 'create' as const,
    values: {
      sender,
      form,
      reasons,
      received_at: new Date(ctx.now.getTime() - hours(ago)).toISOString(),
      values: { last_name: sender, email, message, language: 'fr' },
    },
  });
  await write(
    ctx,
    'form_entry',
    [
      entry(
        2,
        'Camille Roussin',
        ['quick'],
        'camille.roussin@courriel.example',
        'Une séance samedi matin, c’est possible ?',
      ),
      entry(
        19,
        'Promo',
        ['links', 'repeated'],
        'promo@annonces.example',
        'Dix fois plus de visites sur votre site dès demain.',
      ),
    ],
    { trusted: true },
  );
}

async function tellRules(ctx: Context, { karim, julie, thomas }: People): Promise<void> {
  const place = (id: string, territories: string[]) => ({
    kind: 'update' as const,
    id,
    values: { territories },
  });
  await write(ctx, 'user', [place(julie, ['69']), place(thomas, ['42', '38'])], { trusted: true });
  const rule = (position: number, name: string, way: string, who: string[]) => ({
    kind: 'create' as const,
    values: { name, way, position, people: who, owner: null },
  });
  await write(
    ctx,
    'assignment_rule',
    [
      rule(0, 'Par département', 'territory', [julie, thomas]),
      rule(1, 'À tour de rôle', 'round_robin', [julie, thomas, karim]),
    ],
    { trusted: true },
  );
  await write(
    ctx,
    'answer_promise',
    [
      { kind: 'create', values: { minutes: promised, owner: null } },
      { kind: 'create', values: { minutes: 60, source: 'phone', owner: null } },
    ],
    { trusted: true },
  );
}

/** The promise has held for a quarter: what came since then has its time, and what that became is known. */
async function tellPromise(ctx: Context): Promise<void> {
  const since = new Date(ctx.now.getTime() - days(90)).toISOString();
  const { rows } = await sql<{
    id: string;
    received: string;
    answered: string | null;
    source: string | null;
  }>`
    select id, received_at as received, first_response_at as answered, source
    from ${table(ctx.schema, 'lead')} where deleted_at is null and received_at >= ${since}::timestamptz limit 5000`.execute(
    ctx.db,
  );
  const calendar = calendarOf(ctx.settings.workingTime, ctx.settings.timeZone);
  const known = rows.map(({ id, received, answered, source }) => {
    const from = new Date(received);
    const due = addWorkingMinutes(calendar, from, source === 'phone' ? 60 : promised);
    const to = answered ? new Date(answered) : null;
    return {
      id,
      values: {
        answer_due_at: due?.toISOString() ?? null,
        answer_minutes: to ? Math.max(0, Math.round(workingMinutesBetween(calendar, from, to))) : null,
        promise_kept: to && due ? to <= due : null,
      },
    };
  });
  await writeDerived(ctx, 'lead', known);
}
