import { Button, Modal, Skeleton } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useFormats, useMessages } from '../../../../platform/web/language.tsx';
import { ErrorState, useErrorText } from '../../../../platform/web/ui/error-state.tsx';
import { SectionTitle } from '../../../../platform/web/ui/section-title.tsx';
import { type ApiRecord, titleOf } from '../../../../records/web/api/record.ts';
import type { CustomerObject, LifeStay, Status } from '../../contract.ts';
import { lifeMessages, ruleMessages } from '../../messages.ts';
import { factWords, ruleWords } from '../rule-words.ts';
import { StatusMark } from '../status-mark.tsx';
import classes from './life.module.css';
import { OverruleForm } from './overrule-form.tsx';
import { useLife, useLifeChanges } from './use-life.ts';

type Props = { object: CustomerObject; record: ApiRecord; opened: boolean; onClose: () => void };

export default function LifeDialog({ object, record, opened, onClose }: Props) {
  const m = useMessages(lifeMessages);
  const formats = useFormats();
  const errorText = useErrorText();
  const { data, error, refetch } = useLife(object, record.id);
  const { overrule, release } = useLifeChanges(object, record.id);
  const [choosing, setChoosing] = useState(false);
  const may = record._can?.edit === true && !record.deleted_at;
  const say = (message: string) => notifications.show({ message, role: 'status' });
  const giveBack = async () => {
    try {
      await release();
      say(m.released);
    } catch (failure) {
      notifications.show({ message: errorText(failure), role: 'alert' });
    }
  };
  return (
    <Modal opened={opened} onClose={onClose} title={`${m.status} · ${titleOf(record)}`} size="md">
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Skeleton height={120} />
      ) : (
        <div className={classes.dialog}>
          {data.review_on && data.stays[0] && (
            <p className={classes.held}>
              {data.stays[0].by
                ? m.held({ name: data.stays[0].by.title, date: formats.date(data.review_on) })
                : m.heldBySomebody({ date: formats.date(data.review_on) })}
            </p>
          )}
          {may && !choosing && (
            <div className={classes.acts}>
              <Button variant="default" onClick={() => setChoosing(true)}>
                {m.overrule}
              </Button>
              {data.review_on && (
                <Button variant="default" onClick={() => void giveBack()}>
                  {m.release}
                </Button>
              )}
            </div>
          )}
          {choosing && (
            <OverruleForm
              status={record.status as Status | null}
              onCancel={() => setChoosing(false)}
              onChoose={async (choice) => {
                await overrule(choice);
                setChoosing(false);
                say(m.chosen({ date: formats.date(choice.review_on) }));
              }}
            />
          )}
          <SectionTitle>{m.lives}</SectionTitle>
          <ol className={classes.stays}>
            {data.stays.map((stay) => (
              <Stay key={stay.entered_at} stay={stay} />
            ))}
          </ol>
        </div>
      )}
    </Modal>
  );
}

function Stay({ stay }: { stay: LifeStay }) {
  const m = useMessages(lifeMessages);
  const rules = useMessages(ruleMessages);
  const formats = useFormats();
  const { status, entered_at, left_at, cause, by, reason, evidence, previous } = stay;
  const why = evidence
    ? evidence.rule
      ? m.byRule({ rule: ruleWords(rules, formats, evidence.rule) })
      : m.byNoRule
    : by && previous
      ? m.byPerson({ name: by.title })
      : cause === 'import'
        ? m.byImport
        : previous
          ? m.byProgram
          : m.atStart;
  return (
    <li className={classes.stay}>
      <div className={classes.stayHead}>
        <StatusMark status={status} />
        <span className={classes.quiet}>
          {left_at
            ? m.fromTo({ from: formats.date(entered_at), to: formats.date(left_at) })
            : m.since({ date: formats.date(entered_at) })}
        </span>
      </div>
      {reason && <p className={classes.reason}>« {reason} »</p>}
      <p className={classes.quiet}>
        {why} {evidence && m.facts({ facts: factWords(m, formats, evidence.facts).join(', ') })}
      </p>
    </li>
  );
}
