// The baseline computed, frozen, released: three acts, each offered when it makes sense.
import { Button, Modal, Textarea } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../../platform/web/api.ts';
import { useFormats, useMessages } from '../../../../platform/web/language.tsx';
import { useErrorText } from '../../../../platform/web/ui/error-state.tsx';
import { StateBadge } from '../../../../platform/web/ui/state-badge.tsx';
import { recordKeys } from '../../../../records/web/api/record.ts';
import { useEditing } from '../../../../records/web/page/use-editing.tsx';
import { programmeKey } from '../../home/web/use-home.ts';
import type { GoalView } from '../contract.ts';
import { goalMessages } from '../messages.ts';
import { DefinitionWords } from './definition-words.tsx';
import classes from './goals.module.css';

export function BaselineButtons({ goal }: { goal: GoalView }) {
  const m = useMessages(goalMessages);
  const formats = useFormats();
  const errorText = useErrorText();
  const client = useQueryClient();
  const { may, save } = useEditing();
  const [failure, setFailure] = useState<unknown>(null);
  const [why, setWhy] = useState<string | null>(null);
  const run = async (name: string, input: object): Promise<void> => {
    setFailure(null);
    try {
      await api.action(name, input);
      setWhy(null);
      await client.invalidateQueries({ queryKey: recordKeys.one('goal', goal.id) });
      void client.invalidateQueries({ queryKey: programmeKey });
    } catch (error) {
      setFailure(error);
    }
  };
  const frozen = goal.baseline_frozen_on;
  return (
    <>
      {goal.baseline_definition && (
        <p className={classes.note}>
          <StateBadge tone="warn">{m.baselineEarlier}</StateBadge>{' '}
          <DefinitionWords definition={goal.baseline_definition} />
        </p>
      )}
      {frozen ? (
        <div className={classes.buttons}>
          <span className={classes.aside}>
            <IconLock size={14} aria-hidden="true" /> {m.frozen({ day: formats.date(frozen) })}
          </span>
          {goal.may_unfreeze && (
            <Button size="xs" onClick={() => setWhy('')}>
              {m.unfreeze}
            </Button>
          )}
        </div>
      ) : (
        may && (
          <>
            <div className={classes.buttons}>
              {goal.measure && (
                <Button size="xs" onClick={() => run('programme.compute_baseline', { goal: goal.id })}>
                  {m.compute}
                </Button>
              )}
              {goal.baseline !== null && (
                <Button
                  size="xs"
                  leftSection={<IconLock size={14} />}
                  onClick={() => save('baseline_frozen_on', new Date().toISOString().slice(0, 10))}
                >
                  {m.freeze}
                </Button>
              )}
            </div>
            <p className={classes.note}>{m.freezeHelp}</p>
          </>
        )
      )}
      {failure !== null && why === null && (
        <p role="alert" className={classes.error}>
          {errorText(failure)}
        </p>
      )}
      <Modal opened={why !== null} onClose={() => setWhy(null)} title={m.unfreezeWhy}>
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault();
            void run('programme.unfreeze_baseline', { goal: goal.id, reason: why ?? '' });
          }}
        >
          <Textarea
            data-autofocus
            autosize
            minRows={3}
            aria-label={m.unfreezeWhy}
            description={m.unfreezeNote}
            value={why ?? ''}
            onChange={({ currentTarget }) => setWhy(currentTarget.value)}
            error={failure !== null && errorText(failure)}
          />
          <div className={classes.buttons}>
            <Button type="submit" variant="filled" disabled={(why ?? '').trim().length < 3}>
              {m.unfreeze}
            </Button>
            <Button onClick={() => setWhy(null)}>{m.cancel}</Button>
          </div>
        </form>
      </Modal>
    </>
  );
}
