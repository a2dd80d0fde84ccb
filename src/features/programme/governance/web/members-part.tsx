// Who belongs to a level, as what and for which department. Somebody without an account is written to all the same.
import { Button, Select, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useMay } from '../../../../model/web/use-schema.tsx';
import { departments } from '../../../../objects/programme/choices.ts';
import { memberFunctions } from '../../../../objects/programme/programme-member.ts';
import { addDays } from '../../../../platform/lib/day.ts';
import { useFormats, useMessages, useText } from '../../../../platform/web/language.tsx';
import { useErrorText } from '../../../../platform/web/ui/error-state.tsx';
import { useFields } from '../../../../platform/web/ui/fields.ts';
import { IconButton } from '../../../../platform/web/ui/icon-button.tsx';
import { PersonAvatar } from '../../../../platform/web/ui/person-avatar.tsx';
import { useUndo } from '../../../../platform/web/ui/undo.tsx';
import type { ApiRecord, Reference } from '../../../../records/web/api/record.ts';
import { useRecordPage } from '../../../../records/web/api/use-record-list.ts';
import { useCreateRecord, useUndoOperation, useUpdateRecord } from '../../../../records/web/api/use-write.ts';
import { PersonSelect } from '../../web/person-select.tsx';
import { governanceMessages } from '../messages.ts';
import classes from './governance.module.css';

const today = (): string => new Date().toISOString().slice(0, 10);

type Props = {
  level: string;
  title?: string;
  /** Functions that are shown elsewhere. */
  without?: readonly string[];
};

export function MembersPart({ level, title, without = [] }: Props) {
  const m = useMessages(governanceMessages);
  const text = useText();
  const formats = useFormats();
  const errorText = useErrorText();
  const mayAdd = useMay('programme_member', 'create');
  const { mutate: create, error } = useCreateRecord('programme_member');
  const { data } = useRecordPage('programme_member', {
    filter: {
      and: [
        { field: 'level', op: 'is', value: level },
        {
          or: [
            { field: 'ends_on', op: 'empty' },
            { field: 'ends_on', op: 'gte', value: today() },
          ],
        },
      ],
    },
    sort: 'created_at',
    limit: 100,
  });
  const all = data?.records ?? [];
  const members = all.filter((one) => !without.includes(String(one.function)));
  const there = all.flatMap(({ person }) => (person as Reference | null)?.id ?? []);
  const missing = expected.filter((key) => !members.some(({ department }) => department === key));
  const nameOf = (key: string) => text(departments.find((one) => one.key === key)!.label);
  return (
    <div className={classes.column}>
      <h3 className={classes.heading}>
        {title ?? m.members} <span className={classes.dim}>{members.length || ''}</span>
      </h3>
      {data && members.length === 0 && <p className={classes.dim}>{m.noMembers}</p>}
      <ul className={classes.members}>
        {members.map((member) => (
          <Member key={member.id} member={member} />
        ))}
      </ul>
      {level === 'steering' && members.length > 0 && missing.length > 0 && (
        <p className={classes.dim}>{m.missing({ list: formats.list(missing.map(nameOf)) })}</p>
      )}
      {mayAdd && (
        <>
          <PersonSelect
            label={m.person}
            value={null}
            without={there}
            onChange={(person) => person && create({ person, level, function: 'representative' })}
            error={error ? errorText(error) : null}
          />
          <Outsider level={level} />
        </>
      )}
    </div>
  );
}

/** Those whose work a CRM touches: a steering committee without one of them decides for them in their absence. */
const expected = ['sales', 'marketing', 'operations', 'it', 'accounting'] as const;

function Member({ member }: { member: ApiRecord }) {
  const m = useMessages(governanceMessages);
  const text = useText();
  const offerUndo = useUndo();
  const undo = useUndoOperation();
  const errorText = useErrorText();
  const { mutate, mutateAsync, error } = useUpdateRecord('programme_member');
  const mayEdit = member._can?.edit ?? false;
  const person = member.person as Reference | null;
  const name = String(member.name ?? person?.title ?? member.email ?? '');
  const options = (all: readonly { key: string; label: { fr: string; en: string } }[]) =>
    all.map(({ key, label }) => ({ value: key, label: text(label) }));
  const labelOf = (all: readonly { key: string; label: { fr: string; en: string } }[], key: unknown) => {
    const found = all.find((one) => one.key === key);
    return found ? text(found.label) : '';
  };
  const leave = async () => {
    const yesterday = addDays(today(), -1);
    const { _operation } = await mutateAsync({ id: member.id, values: { ends_on: yesterday } });
    offerUndo(m.left({ name }), () => undo(_operation));
  };
  return (
    <li className={classes.member}>
      <PersonAvatar id={person?.id ?? member.id} name={name} size={24} />
      <span className={classes.memberName}>{name}</span>
      {mayEdit ? (
        <>
          <Select
            aria-label={m.functionOf({ name })}
            allowDeselect={false}
            data={options(memberFunctions)}
            value={String(member.function)}
            onChange={(next) => next && mutate({ id: member.id, values: { function: next }, base: member })}
            className={classes.choice}
          />
          <Select
            aria-label={m.departmentOf({ name })}
            placeholder={m.department}
            data={options(departments)}
            value={(member.department as string | null) ?? null}
            onChange={(next) => mutate({ id: member.id, values: { department: next }, base: member })}
            className={classes.choice}
          />
          <IconButton icon={IconX} variant="subtle" label={m.leave({ name })} onClick={() => void leave()} />
        </>
      ) : (
        <span className={classes.dim}>
          {[labelOf(memberFunctions, member.function), labelOf(departments, member.department)]
            .filter(Boolean)
            .join(' · ')}
        </span>
      )}
      {error && (
        <p role="alert" className={classes.problem}>
          {errorText(error)}
        </p>
      )}
    </li>
  );
}

function Outsider({ level }: { level: string }) {
  const m = useMessages(governanceMessages);
  const errorText = useErrorText();
  const [open, setOpen] = useState(false);
  const { mutateAsync } = useCreateRecord('programme_member');
  const form = useFields({
    initial: { name: '', email: '' },
    submit: async ({ name, email }) => {
      await mutateAsync({ name: name || null, email: email || null, level, function: 'adviser' });
      form.setValues({ name: '', email: '' });
      setOpen(false);
    },
  });
  if (!open)
    return (
      <Button variant="subtle" onClick={() => setOpen(true)} className={classes.outsider}>
        {m.outsider}
      </Button>
    );
  return (
    <form className={classes.rhythm} onSubmit={form.onSubmit} noValidate>
      <TextInput label={m.outsiderName} {...form.bind('name')} autoFocus />
      <TextInput label={m.outsiderMail} type="email" {...form.bind('email')} />
      <Button type="submit" loading={form.busy}>
        {m.add}
      </Button>
      {form.failure !== null && <p role="alert">{errorText(form.failure)}</p>}
    </form>
  );
}
