// Who of the firm is away, now and soon.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../../../platform/web/api.ts';
import { useFormats, useMessages } from '../../../platform/web/language.tsx';
import { SectionTitle } from '../../../platform/web/ui/section-title.tsx';
import { agendaMessages } from '../messages.ts';
import classes from './agenda.module.css';
import { agendaKey } from './use-agenda.ts';

interface Absence {
  id: string;
  person: { title: string | null } | null;
  covered_by: { title: string | null } | null;
  starts_on: string;
  ends_on: string;
}

export function Absences({ today }: { today: string }) {
  const m = useMessages(agendaMessages);
  const formats = useFormats();
  const { data = [] } = useQuery({
    queryKey: [agendaKey, 'absences', today],
    queryFn: async () => {
      const page = await api.post<{ records: Absence[] }>('/records/absence/query', {
        fields: ['person', 'covered_by', 'starts_on', 'ends_on'],
        filter: { field: 'ends_on', op: 'gte', value: today },
        sort: 'ends_on',
        limit: 12,
      });
      return page.records;
    },
  });
  return (
    <section aria-label={m.absences}>
      <SectionTitle>{m.absences}</SectionTitle>
      {data.length === 0 && <p className={classes.dim}>{m.noAbsences}</p>}
      <ul className={classes.tasks}>
        {data.map(({ id, person, covered_by, starts_on, ends_on }) => (
          <li key={id} className={classes.absence}>
            {covered_by ? <Link to={`/handover/${id}`}>{person?.title}</Link> : <span>{person?.title}</span>}
            <span className={classes.dim}>
              {starts_on === ends_on
                ? m.on({ day: formats.date(starts_on) })
                : m.fromTo({ from: formats.date(starts_on), to: formats.date(ends_on) })}
              {covered_by?.title && ` · ${m.coveredBy({ name: covered_by.title })}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
