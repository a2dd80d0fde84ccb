import { Button, Group, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { KeyboardEvent } from 'react';
import { useMessages } from '../../../../platform/web/language.tsx';
import { useErrorText } from '../../../../platform/web/ui/error-state.tsx';
import { KeyHint } from '../../../../platform/web/ui/key-hint.tsx';
import { ariaKeys, isMac } from '../../../../platform/web/ui/keys.ts';
import { entryMessages } from '../../messages.ts';
import { AboutFields } from './about-fields.tsx';
import classes from './entry.module.css';
import { EntryChecklist } from './entry-checklist.tsx';
import { FreeSlots } from './free-slots.tsx';
import { GuestFields } from './guest-fields.tsx';
import { KindChoice } from './kind-choice.tsx';
import { MoreFields } from './more-fields.tsx';
import { ReportWay } from './report-way.tsx';
import { type EntryFormProps, useEntryForm } from './use-entry-form.ts';
import { WhenFields } from './when-fields.tsx';

export function EntryForm(props: EntryFormProps) {
  const { stored, participants = [], onClose } = props;
  const m = useMessages(entryMessages);
  const errorText = useErrorText();
  const { form, values, called, unsure, proposed, slots, beginning, change, choose } = useEntryForm(props);
  const press = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.currentTarget.requestSubmit();
  };
  return (
    <form className={classes.form} onSubmit={form.onSubmit} onKeyDown={press} noValidate>
      <TextInput
        name="subject"
        label={m.subject}
        data-autofocus
        required
        autoComplete="off"
        placeholder={called || m.subjectHint}
        description={subjectNote()}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={values.subject}
        error={form.errors.subject}
        onChange={(event) => change({ subject: event.currentTarget.value })}
      />
      <KindChoice value={values.kind} onChange={(kind) => change({ kind })} />
      <div>
        <WhenFields when={values} errors={form.errors} onChange={change} />
        {proposed && <p className={classes.dim}>{m.firstFree}</p>}
      </div>
      {stored && <ReportWay stored={stored} />}
      {stored && <EntryChecklist stored={stored} />}
      <GuestFields
        people={values.people}
        contacts={values.contacts}
        known={participants}
        owner={values.owner}
        onPeople={(people) => change({ people })}
        onContacts={(contacts) => change({ contacts })}
      />
      {slots && <FreeSlots slots={slots} chosen={beginning} onChoose={choose} />}
      <AboutFields values={values} onChange={(name, value) => change({ [name]: value })} />
      <TextInput
        label={m.place}
        autoComplete="off"
        maxLength={300}
        value={values.location}
        onChange={(event) => change({ location: event.currentTarget.value })}
      />
      <MoreFields values={values} onChange={change} />
      {form.failure !== null && <p role="alert">{errorText(form.failure)}</p>}
      <Group justify="flex-end" gap="xs">
        {stored && (
          <Button component={Link} to={`/o/activity/${stored.id}`} className={classes.open}>
            {m.open}
          </Button>
        )}
        <Button onClick={onClose}>{m.cancel}</Button>
        <Button
          type="submit"
          variant="filled"
          loading={form.busy}
          rightSection={<KeyHint keys="mod+enter" />}
          aria-keyshortcuts={ariaKeys('mod+enter', isMac())}
        >
          {m.save}
        </Button>
      </Group>
    </form>
  );

  /** What it will be called, or which name wants a choice. */
  function subjectNote(): string | undefined {
    if (unsure[0]) return m.unsure({ name: unsure[0] });
    return called && values.subject.trim() && called !== values.subject.trim() ? `« ${called} »` : undefined;
  }
}
