// The closed list of what a gate can compute from the CRM. Each says what it counted, out of how many, and where to look.
import { sql } from 'kysely';
import { table } from '../../../../model/server/compile.ts';
import { dayIn } from '../../../../platform/lib/day.ts';
import { completeness } from './completeness.ts';
import { type Computation, count, share } from './computation.ts';

/** What a seller is expected to have done in the last seven days. */
export const expectedActs = 5;

export const computations: readonly Computation[] = [
  {
    key: 'sponsor_named',
    label: { fr: 'Un sponsor est nommé', en: 'A sponsor is named' },
    unit: 'number',
    async run(ctx) {
      const today = dayIn(ctx.now, ctx.settings.timeZone);
      const { rows } = await sql<{ name: string }>`
        select name from ${table(ctx.schema, 'programme_member')}
        where function = 'sponsor' and deleted_at is null and coalesce(starts_on, ${today}::date) <= ${today}::date
          and coalesce(ends_on, ${today}::date) >= ${today}::date limit 1`.execute(ctx.db);
      const name = rows[0]?.name;
      return {
        value: rows.length,
        sample: 1,
        words: name
          ? { fr: `Sponsor : ${name}.`, en: `Sponsor: ${name}.` }
          : { fr: 'Personne n’est nommé.', en: 'Nobody is named.' },
        link: '/programme/owner',
      };
    },
  },
  {
    key: 'vision_published',
    label: { fr: 'La vision est publiée', en: 'The vision is published' },
    unit: 'number',
    async run(ctx) {
      const [n] = await count(
        ctx,
        sql`select count(*) as n, 0 as of from ${table(ctx.schema, 'vision')}
        where deleted_at is null and published_at is not null`,
      );
      return {
        value: n,
        sample: 1,
        words:
          n > 0
            ? { fr: 'Une version de la vision est publiée.', en: 'A version of the vision is published.' }
            : {
                fr: 'Aucune version de la vision n’est publiée.',
                en: 'No version of the vision is published.',
              },
        link: '/programme/vision',
      };
    },
  },
  {
    key: 'goals_frozen',
    label: { fr: 'Part des buts dont l’avant est figé', en: 'Share of goals with a frozen baseline' },
    unit: 'percent',
    async run(ctx) {
      const [n, of] = await count(
        ctx,
        sql`
        select count(*) filter (where baseline_frozen_on is not null and baseline is not null) as n, count(*) as of
        from ${table(ctx.schema, 'goal')} where deleted_at is null and status = 'open'`,
      );
      return {
        value: share(n, of, 1),
        sample: of,
        words: {
          fr: n > 1 ? `${n} buts sur ${of} ont un avant figé.` : `${n} but sur ${of} a un avant figé.`,
          en: `${n} of ${of} goals ${n === 1 ? 'has' : 'have'} a frozen baseline.`,
        },
        link: '/programme/goals',
      };
    },
  },
  completeness({
    key: 'companies_complete',
    object: 'company',
    label: { fr: 'Sociétés : champs clés remplis', en: 'Companies: key fields filled' },
    columns: ['address', 'phone', 'industry', 'owner_id'],
    names: {
      fr: 'adresse, téléphone, secteur et responsable',
      en: 'address, phone, industry and owner',
    },
    many: { fr: 'sociétés', en: 'companies' },
  }),
  completeness({
    key: 'contacts_complete',
    object: 'contact',
    label: { fr: 'Contacts : champs clés remplis', en: 'Contacts: key fields filled' },
    columns: ['first_name', 'email', 'job_title', 'company_id'],
    names: { fr: 'prénom, e-mail, fonction et société', en: 'first name, e-mail, job title and company' },
    many: { fr: 'contacts', en: 'contacts' },
  }),
  {
    key: 'acts_weekly',
    label: {
      fr: 'Part des vendeurs qui font leurs actes de la semaine',
      en: 'Share of sellers who do their acts of the week',
    },
    unit: 'percent',
    async run(ctx) {
      const of = (object: string) => table(ctx.schema, object);
      const since = new Date(ctx.now.getTime() - 7 * 86_400_000);
      const [n, sellers] = await count(
        ctx,
        sql`
        with sellers as (
          select u.id from ${of('user')} as u where u.deleted_at is null and coalesce(u.active, true)
            and exists (select 1 from ${of('deal')} as d where d.owner_id = u.id and d.status = 'open' and d.deleted_at is null)
        )
        select count(*) filter (where (
            select count(*) from ${of('activity')} as a where a.owner_id = s.id and a.deleted_at is null
              and a.done_at > ${since} and a.done_at <= ${ctx.now}) >= ${expectedActs}
          and not exists (
            select 1 from ${of('deal')} as d where d.owner_id = s.id and d.status = 'open' and d.deleted_at is null
              and not exists (select 1 from ${of('activity')} as a where a.deal_id = d.id and a.done_at is null and a.deleted_at is null)
          )) as n, count(*) as of from sellers as s`,
      );
      return {
        value: share(n, sellers, 1),
        sample: sellers,
        words: {
          fr: `${n} ${n > 1 ? 'vendeurs' : 'vendeur'} sur ${sellers} (responsables d’une affaire ouverte) ${n > 1 ? 'ont' : 'a'} ${expectedActs} activités faites en 7 jours et une prochaine étape sur chacune de leurs affaires.`,
          en: `${n} of ${sellers} sellers (who own an open deal) ${n === 1 ? 'has' : 'have'} ${expectedActs} activities done in 7 days and a next step on each of their deals.`,
        },
        link: '/o/activity',
      };
    },
  },
  {
    key: 'import_refused',
    label: { fr: 'Lignes refusées au dernier import', en: 'Lines refused in the last imports' },
    unit: 'percent',
    async run(ctx) {
      const at = (name: string) => sql.id(ctx.schema.workspace, name);
      const [n, of] = await count(
        ctx,
        sql`
        select coalesce(sum((last.counts ->> 'refused')::int), 0) as n, coalesce(sum((last.counts ->> 'read')::int), 0) as of
        from (
          select distinct on (i.object) r.counts from ${at('import_run')} as r
          join ${at('import')} as i on i.id = r.import_id where r.kind = 'run' and r.ended_at is not null
          order by i.object, r.ended_at desc) as last`,
      );
      return {
        value: share(n, of, 1),
        sample: of,
        words: {
          fr: `${n} ${n > 1 ? 'lignes refusées' : 'ligne refusée'} sur ${of}, au dernier import de chaque objet.`,
          en: `${n} of ${of} lines refused, in the last import of each object.`,
        },
        link: '/imports',
      };
    },
  },
  {
    key: 'frictions_answered',
    label: { fr: 'Part des gênes qui ont une réponse', en: 'Share of frictions answered' },
    unit: 'percent',
    async run(ctx) {
      const [n, of] = await count(
        ctx,
        sql`
        select count(*) filter (where status in ('done', 'declined')) as n, count(*) as of
        from ${table(ctx.schema, 'friction')} where deleted_at is null`,
      );
      return {
        value: share(n, of, 1),
        sample: of,
        words: {
          fr: `${n} ${n > 1 ? 'gênes' : 'gêne'} sur ${of} ${n > 1 ? 'ont' : 'a'} une réponse.`,
          en: `${n} of ${of} frictions ${n === 1 ? 'is' : 'are'} answered.`,
        },
        link: '/programme/frictions',
      };
    },
  },
];

export const computationByKey = new Map(computations.map((one) => [one.key, one]));
