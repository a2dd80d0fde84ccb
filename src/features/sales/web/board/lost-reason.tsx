// After a loss, its reason: a small panel beside the work, which waits, and can be left.
import { Button, Chip, Group, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, type KeyboardEvent, useId, useState } from 'react';
import { useMessages } from '../../../../platform/web/language.tsx';
import { useAnnounce } from '../../../../platform/web/ui/announcer.tsx';
import { useErrorText } from '../../../../platform/web/ui/error-state.tsx';
import { type ApiRecord, titleOf } from '../../../../records/web/api/record.ts';
import { useAggregate } from '../../../../records/web/api/use-record-list.ts';
import { useUpdateRecord } from '../../../../records/web/api/use-write.ts';
import { boardMessages } from '../../messages.ts';
import classes from './board.module.css';

const mostUsual = 5;

export function LostReason({ deal, onClose }: { deal: ApiRecord; onClose: () => void }) {
  const m = useMessages(boardMessages);
  const errorText = useErrorText();
  const announce = useAnnounce();
  const titleId = useId();
  const { mutateAsync: update } = useUpdateRecord('deal');
  const [reason, setReason] = useState(String(deal.lost_reason ?? ''));
  const usual = useUsualReasons();

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const words = reason.trim();
    if (!words) return;
    onClose();
    try {
      await update({ id: deal.id, values: { lost_reason: words } });
      announce(m.reasonSaved);
    } catch (error) {
      const message = m.reasonNotSaved({ reason: errorText(error) });
      notifications.show({ message, autoClose: false, role: 'alert' });
    }
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onClose();
  };
  return (
    <section className={classes.lost} aria-labelledby={titleId} onKeyDown={leave}>
      <form onSubmit={save}>
        <h2 id={titleId} className={classes.lostTitle}>
          {m.whyLost({ deal: titleOf(deal) })}
        </h2>
        <TextInput
          autoFocus
          label={m.reason}
          maxLength={250}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {usual.length > 0 && (
          <Chip.Group value={reason} onChange={(next) => setReason(String(next))}>
            <Group gap={6} mt="xs" role="radiogroup" aria-label={m.usual}>
              {usual.map((each) => (
                <Chip key={each} value={each} size="xs">
                  {each}
                </Chip>
              ))}
            </Group>
          </Chip.Group>
        )}
        <Group justify="flex-end" gap="xs" mt="sm">
          <Button variant="subtle" color="gray" onClick={onClose}>
            {m.later}
          </Button>
          <Button type="submit" variant="filled" disabled={!reason.trim()}>
            {m.saveReason}
          </Button>
        </Group>
      </form>
    </section>
  );
}

/** What was said before, the most frequent first. */
function useUsualReasons(): string[] {
  const { data } = useAggregate<{ keys: [string | null]; measures: [number] }>('deal', {
    filter: {
      and: [
        { field: 'status', op: 'is', value: 'lost' },
        { field: 'lost_reason', op: 'not_empty' },
      ],
    },
    group_by: [{ field: 'lost_reason' }],
    measures: [{ op: 'count' }],
  });
  return [...(data?.groups ?? [])]
    .sort((a, b) => b.measures[0] - a.measures[0])
    .flatMap(({ keys: [reason] }) => reason ?? [])
    .slice(0, mostUsual);
}
