import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../../../../platform/web/api.ts';
import { useMessages } from '../../../../platform/web/language.tsx';
import { DateText } from '../../../../platform/web/ui/date-text.tsx';
import { ErrorState } from '../../../../platform/web/ui/error-state.tsx';
import { SkeletonRows } from '../../../../platform/web/ui/skeleton-rows.tsx';
import { recordKeys } from '../../../../records/web/api/record.ts';
import type { CycleDeals as Found } from '../../cycle-contract.ts';
import classes from './cycle.module.css';
import type { Asked } from './cycle-table.tsx';
import { cycleMessages } from './messages.ts';

type Props = {
  asked: Asked & { pipeline: string; months: number; owner?: string };
  names: ReadonlyMap<string, string>;
  onClose: () => void;
};

export function CycleDeals({ asked, names, onClose }: Props) {
  const m = useMessages(cycleMessages);
  const { data, error } = useQuery({
    queryKey: [...recordKeys.aggregates('deal'), 'cycle-deals', asked],
    queryFn: ({ signal }) => api.action<Found>('sales.cycle_deals', asked, { signal }),
  });
  const stage = names.get(asked.stage) ?? '';
  return (
    <Modal
      opened
      onClose={onClose}
      size={520}
      title={asked.to ? m.dealsMoved({ stage, to: names.get(asked.to) ?? '' }) : m.dealsEntered({ stage })}
      closeButtonProps={{ 'aria-label': m.close }}
    >
      {error ? (
        <ErrorState error={error} />
      ) : !data ? (
        <SkeletonRows count={5} />
      ) : (
        <>
          <ul className={classes.deals}>
            {data.deals.map((deal) => (
              <li key={deal.id}>
                <Link to={`/o/deal/${deal.id}`}>{deal.title}</Link>
                <span className={classes.few}>
                  <DateText value={deal.at} />
                </span>
              </li>
            ))}
          </ul>
          {data.more && <p className={classes.few}>{m.more}</p>}
        </>
      )}
    </Modal>
  );
}
