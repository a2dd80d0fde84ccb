// What came of an item: a decision of the register, or an action with its person and its day.
import { Checkbox } from '@mantine/core';
import { IconGavel } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { DayInput, isDay } from '../../../../fields/web/when-input.tsx';
import { useFormats, useMessages } from '../../../../platform/web/language.tsx';
import type { ApiRecord, Reference } from '../../../../records/web/api/record.ts';
import { useUpdateRecord } from '../../../../records/web/api/use-write.ts';
import { PersonSelect } from '../../web/person-select.tsx';
import { meetingMessages } from '../messages.ts';
import classes from './meetings.module.css';

type Props = {
  result: ApiRecord;
  decisionOf: (id: string) => ApiRecord | undefined;
  mayEdit: boolean;
  /** It was made just now: what is missing is asked for. */
  focus: boolean;
};

export function ItemResult({ result, decisionOf, mayEdit, focus }: Props) {
  return result.kind === 'decision' ? (
    <Decision result={result} decisionOf={decisionOf} mayEdit={mayEdit} />
  ) : (
    <Action result={result} mayEdit={mayEdit} focus={focus} />
  );
}

function Decision({ result, decisionOf, mayEdit }: Omit<Props, 'focus'>) {
  const m = useMessages(meetingMessages);
  const { mutate } = useUpdateRecord('decision');
  const held = result.decision as Reference | null;
  const decision = held ? decisionOf(held.id) : undefined;
  const name = String(result.name);
  const person = referenceOf(decision?.decided_by);
  return (
    <li className={classes.result}>
      <IconGavel size={18} aria-hidden="true" />
      {held && (
        <Link to="/programme/decisions/$id" params={{ id: held.id } as never} className={classes.mark}>
          {m.decisionNo({ number: Number(decision?.number ?? 0) || '' })}
        </Link>
      )}
      <span className={classes.resultName}>{name}</span>
      {decision && mayEdit && decision._can?.edit ? (
        <PersonSelect
          aria-label={m.decidedBy({ name })}
          placeholder={m.whoPlaceholder}
          allowDeselect={false}
          value={person?.id ?? null}
          chosen={person?.title ? { id: person.id, name: person.title } : null}
          onChange={(next) =>
            next && mutate({ id: decision.id, values: { decided_by: next }, base: decision })
          }
          className={classes.who}
        />
      ) : (
        <span className={classes.dim}>{person?.title}</span>
      )}
    </li>
  );
}

/** Until the server has answered, it is what was chosen: an id alone. */
const referenceOf = (held: unknown): Reference | null =>
  typeof held === 'string' ? { id: held } : ((held as Reference | null | undefined) ?? null);

function Action({ result, mayEdit, focus }: Omit<Props, 'decisionOf'>) {
  const m = useMessages(meetingMessages);
  const formats = useFormats();
  const { mutate } = useUpdateRecord('meeting_item');
  const name = String(result.name);
  const person = referenceOf(result.person);
  const set = (values: Record<string, unknown>) => mutate({ id: result.id, values, base: result });
  return (
    <li className={classes.result}>
      <Checkbox
        aria-label={m.done({ name })}
        checked={Boolean(result.done)}
        disabled={!mayEdit}
        onChange={(event) => set({ done: event.currentTarget.checked })}
      />
      <span className={classes.resultName} data-done={result.done || undefined}>
        {name}
      </span>
      {mayEdit ? (
        <>
          <PersonSelect
            aria-label={m.who({ name })}
            placeholder={m.whoPlaceholder}
            value={person?.id ?? null}
            chosen={person?.title ? { id: person.id, name: person.title } : null}
            onChange={(next) => set({ person: next })}
            autoFocus={focus}
            className={classes.who}
          />
          <div className={classes.day}>
            <DayInput
              dense
              label={m.byWhen({ name })}
              value={String(result.due_on ?? '')}
              onChange={(next) => {
                if ((isDay(next) || next === '') && next !== (result.due_on ?? ''))
                  set({ due_on: next || null });
              }}
            />
          </div>
        </>
      ) : (
        <span className={classes.dim}>
          {[person?.title, result.due_on ? formats.date(String(result.due_on)) : null]
            .filter(Boolean)
            .join(' · ')}
        </span>
      )}
    </li>
  );
}
