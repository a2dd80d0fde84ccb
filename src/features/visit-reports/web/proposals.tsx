// What was read in the text: each stands as a chip that says where it would go, and goes there when it is touched.
import { Button, Chip, Stack } from '@mantine/core';
import { useFormats, useMessages } from '../../../platform/web/language.tsx';
import { useTimeZone } from '../../../platform/web/time-zone.tsx';
import type { Named } from '../contract.ts';
import { reportMessages } from '../messages.ts';
import type { Reading } from '../reading/read-report.ts';
import type { Draft } from './draft.ts';
import classes from './report.module.css';
import { dueOf } from './use-report.ts';

type Props = {
  reading: Reading;
  deal: Named | null;
  confirmed: Draft['confirmed'];
  onChange: (confirmed: Draft['confirmed']) => void;
};

export function Proposals({ reading, deal, confirmed, onChange }: Props) {
  const m = useMessages(reportMessages);
  const formats = useFormats();
  const zone = useTimeZone();
  const { amount, decided, next } = reading;
  const proposals: { key: Draft['confirmed'][number]; words: string }[] = [];
  if (next) {
    const day = formats.weekday(dueOf(next.due, zone));
    proposals.push({ key: 'next', words: m.nextOn({ subject: next.subject, day }) });
  }
  if (deal && amount)
    proposals.push({ key: 'amount', words: m.amountOf({ deal: deal.title, amount: formats.money(amount) }) });
  if (deal && decided)
    proposals.push({
      key: 'decided',
      words: m.decidedOf({ deal: deal.title, day: formats.weekday(decided) }),
    });
  return (
    <section aria-live="polite" aria-label={m.read}>
      {proposals.length > 0 && (
        <>
          <p className={classes.legend}>{m.read}</p>
          <Stack gap={6} align="flex-start">
            {proposals.map(({ key, words }) => (
              <Chip
                key={key}
                checked={confirmed.includes(key)}
                variant="light"
                classNames={{ label: classes.proposal }}
                onChange={(checked) =>
                  onChange(checked ? [...confirmed, key] : confirmed.filter((each) => each !== key))
                }
              >
                {words}
              </Chip>
            ))}
            {proposals.length > 1 && confirmed.length < proposals.length && (
              <Button size="sm" variant="subtle" onClick={() => onChange(proposals.map(({ key }) => key))}>
                {m.allRight}
              </Button>
            )}
          </Stack>
        </>
      )}
    </section>
  );
}
