// The measures there are of a person, each with what it is for and who sees it, and the way to contest it.
import { Button, Group, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useSchema } from '../../../model/web/use-schema.tsx';
import { useFormats, useMessages, useText } from '../../../platform/web/language.tsx';
import { useErrorText } from '../../../platform/web/ui/error-state.tsx';
import { uiMessages } from '../../../platform/web/ui/messages.ts';
import { SectionTitle } from '../../../platform/web/ui/section-title.tsx';
import type { Visibility } from '../contract.ts';
import { type Measure, type MeasureKey, measureKeys, measures } from '../measures.ts';
import { visibleMessages } from '../messages.ts';
import { useSend } from './use-visibility.ts';
import classes from './visible.module.css';

export function Measures({ visibility }: { visibility: Visibility }) {
  const m = useMessages(visibleMessages);
  return (
    <section className={classes.section} aria-label={m.measures}>
      <SectionTitle>{m.measures}</SectionTitle>
      <p className={classes.note}>{m.measuresLead}</p>
      <ul className={classes.list}>
        {measureKeys.map((key) => (
          <MeasureLine key={key} name={key} visibility={visibility} />
        ))}
      </ul>
    </section>
  );
}

function MeasureLine({ name, visibility }: { name: MeasureKey; visibility: Visibility }) {
  const m = useMessages(visibleMessages);
  const text = useText();
  const [contesting, setContesting] = useState(false);
  const measure = measures[name];
  const what = text(measure.label);
  const who = useSeen(measure, visibility);
  return (
    <li className={classes.measure}>
      <div className={classes.head}>
        <h3 className={classes.name}>{what}</h3>
        <Group gap={4} wrap="nowrap">
          <Button
            size="xs"
            variant="subtle"
            color="gray"
            aria-label={m.openOf({ what })}
            renderRoot={(props) => <Link to={measure.to} {...props} />}
          >
            {m.open}
          </Button>
          <Button size="xs" aria-label={m.contestOf({ what })} onClick={() => setContesting(true)}>
            {m.contest}
          </Button>
        </Group>
      </div>
      <p>{text(measure.what)}</p>
      <p className={classes.dim}>{m.purpose({ what: text(measure.purpose) })}</p>
      <p className={classes.dim}>{m.seenBy({ who })}</p>
      {contesting && (
        <ContestForm name={name} answerable={visibility.answerable} onClose={() => setContesting(false)} />
      )}
    </li>
  );
}

function useSeen({ seen }: Measure, visibility: Visibility): string {
  const m = useMessages(visibleMessages);
  const text = useText();
  const formats = useFormats();
  const { objects } = useSchema();
  const { leaders, administrators } = visibility;
  const namesOf = (people: readonly { id: string; name: string }[]) =>
    formats.list([...new Map(people.map(({ id, name }) => [id, name])).values()].slice(0, 8));
  if (seen === 'me') return m.seenMe;
  if (seen === 'programme') return m.seenProgramme;
  if (seen === 'nobody') return m.seenNobody;
  const above = seen === 'sum' ? [...leaders, ...administrators] : administrators;
  if (typeof seen === 'string') {
    if (above.length === 0) return m.seenMe;
    const names = namesOf(above);
    return seen === 'sum' ? m.seenSum({ names }) : m.seenAdministrators({ names });
  }
  const watchers = visibility.objects.find(({ object }) => object === seen.readers)?.watchers ?? [];
  const count = watchers.reduce((sum, one) => sum + one.count, 0);
  if (count === 0) return m.seenMe;
  const label = objects.get(seen.readers)?.label.many;
  return m.seenReaders({ count, object: label ? text(label) : seen.readers });
}

interface FormProps {
  name: MeasureKey;
  answerable: Visibility['answerable'];
  onClose: () => void;
}

function ContestForm({ name, answerable, onClose }: FormProps) {
  const m = useMessages(visibleMessages);
  const ui = useMessages(uiMessages);
  const errorText = useErrorText();
  const send = useSend('transparency.contest');
  const [words, setWords] = useState('');
  if (!answerable) return <p className={classes.form}>{m.nobodyAnswers}</p>;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!words.trim()) return;
    send.mutate(
      { measure: name, words: words.trim() },
      {
        onSuccess: () => {
          onClose();
          notifications.show({ message: m.sent({ name: answerable.name }), role: 'status' });
        },
      },
    );
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <Textarea
        autoFocus
        autosize
        minRows={3}
        label={m.contestWords}
        description={m.contestTo({ name: answerable.name })}
        value={words}
        maxLength={4000}
        error={send.error ? errorText(send.error) : undefined}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <Group justify="flex-end" gap="xs">
        <Button variant="subtle" color="gray" onClick={onClose}>
          {ui.cancel}
        </Button>
        <Button type="submit" variant="filled" loading={send.isPending} disabled={!words.trim()}>
          {m.send}
        </Button>
      </Group>
    </form>
  );
}
