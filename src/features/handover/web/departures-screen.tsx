import { useQuery } from '@tanstack/react-query';
import { api } from '../../../platform/web/api.ts';
import { useMessages } from '../../../platform/web/language.tsx';
import { Page } from '../../../platform/web/ui/page.tsx';
import { departureMessages } from '../messages.ts';
import { DepartureForm } from './departure-form.tsx';
import classes from './handover.module.css';
import { SettledDepartures } from './settled-departures.tsx';

export interface Person {
  id: string;
  name: string;
}

export default function DeparturesScreen() {
  const m = useMessages(departureMessages);
  const { data: people = [] } = useQuery({
    queryKey: ['departures', 'people'],
    queryFn: async () => {
      const page = await api.post<{ records: Person[] }>('/records/user/query', {
        fields: ['name'],
        filter: { field: 'active', op: 'is', value: true },
        sort: 'name',
        limit: 500,
      });
      return page.records;
    },
  });
  return (
    <Page title={m.departures} width="reading">
      <div className={classes.page}>
        <p className={classes.soft}>{m.lead}</p>
        <DepartureForm people={people} />
        <SettledDepartures />
      </div>
    </Page>
  );
}
