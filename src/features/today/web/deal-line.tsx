import { Button } from '@mantine/core';
import { IconTargetArrow } from '@tabler/icons-react';
import { useState } from 'react';
import { useSchema } from '../../../model/web/use-schema.tsx';
import type { MoneyInput } from '../../../platform/lib/formats.ts';
import { useMessages } from '../../../platform/web/language.tsx';
import { MoneyText } from '../../../platform/web/ui/money-text.tsx';
import { type ApiRecord, type Reference, titleOf } from '../../../records/web/api/record.ts';
import { activitiesAbout } from '../../../records/web/timeline/about.ts';
import { NextStepForm } from '../../../records/web/timeline/next-step-form.tsx';
import { todayMessages } from '../messages.ts';
import { DayLine } from './day-line.tsx';
import { PutOff } from './put-off.tsx';
import classes from './today.module.css';
import type { DayWork } from './use-day-work.ts';

export function DealLine({ deal, work }: { deal: ApiRecord; work: DayWork }) {
  const m = useMessages(todayMessages);
  const about = activitiesAbout(useSchema(), 'deal');
  const [planning, setPlanning] = useState(false);
  const company = deal.company as Reference | null;
  const stage = deal.stage as Reference | null;
  const amount = deal.amount as MoneyInput | null;
  const title = titleOf(deal) || m.unnamed;
  return (
    <DayLine
      icon={IconTargetArrow}
      verb={m.decide}
      who={company?.title && !title.includes(company.title) ? `${title} · ${company.title}` : title}
      to={`/o/deal/${deal.id}`}
      reasons={[m.nothingPlanned, stage?.title, amount && <MoneyText key="amount" value={amount} />]}
      buttons={
        <>
          <Button size="xs" aria-label={m.planOf({ what: title })} onClick={() => setPlanning(true)}>
            {m.plan}
          </Button>
          <PutOff what={title} onChoose={(choice) => void work.comeBackTo(deal, choice)} />
        </>
      }
    >
      {planning && about && (
        <div className={classes.form}>
          <NextStepForm
            object="deal"
            id={deal.id}
            about={about}
            onClose={() => setPlanning(false)}
            onWriting={(written) => void work.plan(deal, written)}
          />
        </div>
      )}
    </DayLine>
  );
}
