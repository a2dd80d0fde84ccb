// The processes of the firm, with what each costs today and would cost as wanted.
import { IconRoute } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMay } from '../../../../model/web/use-schema.tsx';
import { useFormats, useMessages } from '../../../../platform/web/language.tsx';
import { EmptyState } from '../../../../platform/web/ui/empty-state.tsx';
import { ErrorState } from '../../../../platform/web/ui/error-state.tsx';
import { Page } from '../../../../platform/web/ui/page.tsx';
import { SkeletonRows } from '../../../../platform/web/ui/skeleton-rows.tsx';
import { useLiveRecords } from '../../../../records/web/api/use-live-records.ts';
import { useRecordPage } from '../../../../records/web/api/use-record-list.ts';
import { useCreateRecord } from '../../../../records/web/api/use-write.ts';
import { NewLine } from '../../web/new-line.tsx';
import { measuresOf, stepsOf } from '../contract.ts';
import { studyMessages } from '../messages.ts';
import classes from './study.module.css';

export default function StudyScreen() {
  const m = useMessages(studyMessages);
  const formats = useFormats();
  const mayCreate = useMay('process', 'create');
  useLiveRecords();
  const { data, error, refetch } = useRecordPage('process', {
    fields: ['name', 'department', 'times_a_month', 'current_steps', 'wanted_steps'],
    sort: 'position,name',
    limit: 200,
  });
  const number = (value: number | null) => (value === null ? '—' : formats.number(value));
  return (
    <Page title={m.title} width="wide">
      {!data ? (
        error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : (
          <SkeletonRows count={6} height={36} />
        )
      ) : data.records.length === 0 ? (
        <EmptyState icon={IconRoute} action={mayCreate && <NewProcess />}>
          {m.empty}
        </EmptyState>
      ) : (
        <>
          <div className={classes.scroller}>
            <table className={classes.table}>
              <thead>
                <tr>
                  <th scope="col">{m.process}</th>
                  <th scope="col" data-number>
                    {m.times}
                  </th>
                  <th scope="col" data-number>
                    {m.steps}
                  </th>
                  <th scope="col" data-number>
                    {m.hoursNow}
                  </th>
                  <th scope="col" data-number>
                    {m.hoursThen}
                  </th>
                </tr>
              </thead>
              <tbody>
                {data.records.map(({ id, name, times_a_month, current_steps, wanted_steps }) => {
                  const times = times_a_month === null ? null : Number(times_a_month);
                  const [now, then] = [
                    measuresOf(stepsOf(current_steps), times),
                    measuresOf(stepsOf(wanted_steps), times),
                  ];
                  return (
                    <tr key={id}>
                      <th scope="row">
                        <Link to={'/programme/study/$id' as never} params={{ id } as never}>
                          {String(name)}
                        </Link>
                      </th>
                      <td data-number>{number(times)}</td>
                      <td data-number>
                        {now.steps} → {then.steps}
                      </td>
                      <td data-number>{number(now.hours)}</td>
                      <td data-number>{number(then.hours)}</td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </div>
          {mayCreate && <NewProcess />}
        </>
      )}
    </Page>
  );
}

function NewProcess() {
  const m = useMessages(studyMessages);
  const navigate = useNavigate();
  const { mutateAsync } = useCreateRecord('process');
  const add = async (name: string) => {
    const { id } = await mutateAsync({ name });
    await navigate({ to: `/programme/study/${id}` as never });
  };
  return <NewLine label={m.newProcess} add={add} />;
}
