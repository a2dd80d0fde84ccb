// What is asked once a deal has moved: why, when it was won or lost; what is next, when nothing is planned. One at a time, the
// latest move's.
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { laterPart } from '../../../../platform/web/later.tsx';
import type { ApiRecord } from '../../../../records/web/api/record.ts';
import { readPage } from '../../../../records/web/api/use-record-list.ts';

export const WhyPanel = laterPart(async () => (await import('./why-panel.tsx')).WhyPanel);
export const NextPanel = laterPart(async () => (await import('./next-panel.tsx')).NextPanel);

type Asked = { what: 'why' | 'next'; deal: ApiRecord } | null;

export function useAfterMove() {
  const client = useQueryClient();
  const [asked, setAsked] = useState<Asked>(null);
  const close = () => setAsked(null);
  const ask = useCallback(
    async (deal: ApiRecord) => {
      setAsked(null);
      if (deal.status !== 'open') {
        // The dialog of the move has asked already, or it was said before.
        if (!deal.reason) setAsked({ what: 'why', deal });
        return;
      }
      const planned = await client.fetchQuery({
        queryKey: ['records', 'activity', 'page', 'planned', deal.id],
        queryFn: () =>
          readPage('activity', {
            filter: {
              and: [
                { field: 'deal', op: 'is', value: deal.id },
                { field: 'done_at', op: 'empty' },
              ],
            },
            fields: ['kind'],
            limit: 1,
          }),
      });
      if (planned.records.length === 0) setAsked({ what: 'next', deal });
    },
    [client],
  );
  const panel =
    asked &&
    (asked.what === 'why' ? (
      <WhyPanel key={asked.deal.id} deal={asked.deal} onClose={close} />
    ) : (
      <NextPanel key={asked.deal.id} deal={asked.deal} onClose={close} />
    ));
  return { ask, panel };
}
