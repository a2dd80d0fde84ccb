// After a win or a loss, why: a small panel beside the work, which waits, and can be left.
import { Button, Group, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import {
  type FormEvent,
  type KeyboardEvent,
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
} from 'react';
import { useMessages } from '../../../../platform/web/language.tsx';
import { useAnnounce } from '../../../../platform/web/ui/announcer.tsx';
import { useErrorText } from '../../../../platform/web/ui/error-state.tsx';
import { type ApiRecord, type Reference, titleOf } from '../../../../records/web/api/record.ts';
import { useUpdateRecord } from '../../../../records/web/api/use-write.ts';
import { cardInHand } from './card-in-hand.ts';
import { moveMessages } from './messages.ts';
import classes from './move.module.css';
import { ReasonFields, type ReasonValue } from './reason-fields.tsx';

export function WhyPanel({ deal, onClose }: { deal: ApiRecord; onClose: () => void }) {
  const m = useMessages(moveMessages);
  const errorText = useErrorText();
  const announce = useAnnounce();
  const titleId = useId();
  const panel = useRef<HTMLElement>(null);
  const { mutateAsync: update } = useUpdateRecord('deal');
  const outcome = deal.status === 'won' ? 'won' : 'lost';
  const [why, setWhy] = useState<ReasonValue>({
    reason: (deal.reason as Reference | null) ?? null,
    competitor: (deal.competitor as Reference | null) ?? null,
  });
  const [words, setWords] = useState('');
  const title = (outcome === 'won' ? m.whyWon : m.whyLost)({ deal: titleOf(deal) });
  const begin = useEffectEvent(() => (cardInHand() ? announce(title) : panel.current?.focus()));
  useEffect(() => begin(), []);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    onClose();
    try {
      const said = outcome === 'lost' && words.trim() ? { lost_reason: words.trim() } : {};
      await update({ id: deal.id, values: { ...why, ...said } });
      announce(m.saved);
    } catch (error) {
      const message = m.notSaved({ reason: errorText(error) });
      notifications.show({ message, autoClose: false, role: 'alert' });
    }
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    onClose();
  };
  const empty = !why.reason && !why.competitor && !words.trim();
  return (
    <section
      ref={panel}
      tabIndex={-1}
      className={classes.panel}
      aria-labelledby={titleId}
      onKeyDown={leave}
      data-testid="why"
    >
      <h2 id={titleId} className={classes.title}>
        {title}
      </h2>
      <form onSubmit={save} className={classes.reasons}>
        <ReasonFields outcome={outcome} value={why} onChange={setWhy} />
        {outcome === 'lost' && (
          <TextInput
            label={m.words}
            maxLength={250}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="subtle" color="gray" onClick={onClose}>
            {m.later}
          </Button>
          <Button type="submit" variant="filled" disabled={empty}>
            {m.save}
          </Button>
        </Group>
      </form>
    </section>
  );
}
