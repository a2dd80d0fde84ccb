import { Button, Group, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useNavigate } from '@tanstack/react-router';
import { type FocusEvent, type FormEvent, type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import type { EditProps } from '../../../model/web/field-widget.ts';
import { useSchema, type WebField, type WebObject, widgetOf } from '../../../model/web/use-schema.tsx';
import { ApiError } from '../../../platform/web/api.ts';
import { useMessages, useText } from '../../../platform/web/language.tsx';
import { useAnnounce } from '../../../platform/web/ui/announcer.tsx';
import { useErrorText } from '../../../platform/web/ui/error-state.tsx';
import { KeyHint } from '../../../platform/web/ui/key-hint.tsx';
import { partName } from '../../part-name.ts';
import type { ApiRecord, Reference, Values } from '../api/record.ts';
import { useCreateRecord, useUpdateRecord } from '../api/use-write.ts';
import { isEmpty } from '../page/field-value.tsx';
import { DuplicatesList } from './duplicates-list.tsx';
import { createMessages } from './messages.ts';
import classes from './quick-create.module.css';
import { useDuplicates } from './use-duplicates.ts';

type Props = { object: WebObject; prefill: Values; onClose: () => void };
type Errors = Readonly<Record<string, string>>;

/** The name first, as little as possible; the rest is for later. */
export function QuickCreateForm({ object, prefill, onClose }: Props) {
  const m = useMessages(createMessages);
  const text = useText();
  const errorText = useErrorText();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const form = useRef<HTMLFormElement>(null);
  const [values, setValues] = useState<Values>(prefill);
  const [errors, setErrors] = useState<Errors>({});
  const [failure, setFailure] = useState<unknown>(null);
  // A new turn is a new form: controls forget what was typed into them.
  const [turn, setTurn] = useState(0);
  const create = useCreateRecord(object.name);
  const link = useUpdateRecord(object.name);
  const duplicates = useDuplicates(object.name, values);
  const fields = fieldsOf(object, prefill);
  const linking = linkOf(object, prefill);

  const problemOf = (field: WebField, given: Values): string | undefined =>
    mustBeGiven(field) && isEmpty(given[field.name]) ? m.required({ field: text(field.label) }) : undefined;
  const set = (name: string, value: unknown) => {
    setValues((before) => ({ ...before, [name]: value }));
    if (errors[name]) setErrors(({ [name]: _, ...rest }) => rest);
  };
  const left = (field: WebField) => (event: FocusEvent) => {
    if (event.currentTarget.contains(event.relatedTarget)) return;
    // Leaving for a button of the form is not leaving the field empty: the button says so itself.
    if ((event.relatedTarget as Element | null)?.closest('button')) return;
    const problem = problemOf(field, values);
    if (problem) setErrors((before) => ({ ...before, [field.name]: problem }));
  };

  const open = (record: ApiRecord) => void navigate({ to: `/o/${object.name}/${record.id}` });
  const take = async (record: ApiRecord) => {
    if (!linking) return open(record);
    try {
      await link.mutateAsync({ id: record.id, values: { [linking]: prefill[linking] } });
      announce(m.linkedNow({ title: record.record_title ?? '' }));
      onClose();
    } catch (error) {
      setFailure(error);
    }
  };
  const save = async (then: 'open' | 'another') => {
    const given = withWholeName(fields, values);
    if (given !== values) setValues(given);
    const found = fields.flatMap((field) => {
      const problem = problemOf(field, given);
      return problem ? [[field.name, problem] as const] : [];
    });
    setErrors(Object.fromEntries(found));
    if (found.length) return focusField(form.current, found[0]![0]);
    if (fields.every(({ name }) => isEmpty(given[name]))) return setFailure(m.nameNeeded);
    setFailure(null);
    try {
      const record = await create.mutateAsync(withoutEmpty(given));
      if (then === 'open') return open(record);
      const said = m.saved({ title: record.record_title ?? '' });
      announce(said);
      notifications.show({ message: said, autoClose: 4000, role: 'status', withCloseButton: false });
      setValues(prefill);
      setTurn((before) => before + 1);
    } catch (error) {
      const placed = placeProblems(error, fields);
      setErrors(placed);
      const [first] = Object.keys(placed);
      if (first) focusField(form.current, first);
      else setFailure(error);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save('open');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void save(event.shiftKey ? 'another' : 'open');
  };

  return (
    <form ref={form} onSubmit={submit} onKeyDown={onKeyDown} noValidate>
      <Stack gap="sm">
        {fields.map((field, i) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: it hears its control being left.
          <div key={`${turn} ${field.name}`} data-field={field.name} onBlur={left(field)}>
            <FieldControl
              field={
                field.name === 'first_name' && isEmpty(values.last_name)
                  ? { ...field, help: createMessages.wholeName }
                  : field
              }
              value={values[field.name] ?? null}
              onChange={(value) => set(field.name, value)}
              error={errors[field.name]}
              autoFocus={i === 0}
            />
          </div>
        ))}
        <DuplicatesList object={object} found={duplicates} onOpen={open} onUse={linking ? take : undefined} />
        {failure !== null && (
          <p role="alert" className={classes.failure}>
            {typeof failure === 'string' ? failure : errorText(failure)}
          </p>
        )}
        <Group justify="flex-end" gap="xs" className={classes.foot}>
          <Button onClick={() => void save('another')} loading={create.isPending}>
            {m.saveAnother}
          </Button>
          <Button
            type="submit"
            variant="filled"
            loading={create.isPending}
            rightSection={<KeyHint keys="mod+enter" />}
          >
            {m.saveOpen}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

type ControlProps = {
  field: WebField;
  value: unknown;
  onChange: (value: unknown) => void;
  error?: string;
  autoFocus: boolean;
};

function FieldControl({ field, ...rest }: ControlProps) {
  const Edit = widgetOf(useSchema(), field).Edit as (props: EditProps<unknown>) => ReactNode;
  return <Edit field={field} required={mustBeGiven(field)} {...rest} />;
}

/** Relations are often filled in by a rule (the first stage of a deal): of those the server is the judge. */
const mustBeGiven = (field: WebField): boolean =>
  field.required === true && field.default === undefined && field.to === undefined;

/** What the quick form asks, and what was filled in from elsewhere so that it can be seen. */
function fieldsOf(object: WebObject, prefill: Values): WebField[] {
  const asked = object.quickCreate.flatMap((name) => object.fields.get(name) ?? []);
  const given = Object.keys(prefill).flatMap((name) => object.fields.get(name) ?? []);
  return [...new Set([...asked, ...given])].filter(({ readOnly }) => !readOnly);
}

/** « Paul Lefort » typed where the first name goes is both names, unless a last name was given. */
function withWholeName(fields: readonly WebField[], values: Values): Values {
  const typed = values.first_name;
  const asked = ['first_name', 'last_name'].every((name) => fields.some((field) => field.name === name));
  if (!asked || !isEmpty(values.last_name) || typeof typed !== 'string' || !/\S\s+\S/.test(typed))
    return values;
  const { first, last } = partName(typed);
  return { ...values, first_name: first, last_name: last };
}

/** The relation by which the new one hangs on the record it was made from. */
const linkOf = (object: WebObject, prefill: Values): string | undefined =>
  Object.entries(prefill).find(
    ([name, value]) => object.fields.get(name)?.to && (value as Reference | null)?.id,
  )?.[0];

const withoutEmpty = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => !isEmpty(value)));

/** The server's problems under the fields they speak of. */
function placeProblems(error: unknown, fields: readonly WebField[]): Errors {
  if (!(error instanceof ApiError)) return {};
  const names = new Set(fields.map(({ name }) => name));
  const found = error.errors.map(({ path, message }) => [path.split(/[.[]/)[0] ?? '', message] as const);
  return Object.fromEntries(found.filter(([name]) => names.has(name)).reverse());
}

function focusField(form: HTMLFormElement | null, name: string): void {
  const control = form?.querySelector(`[data-field="${name}"] :is(input, textarea, select, button)`);
  if (control instanceof HTMLElement) control.focus();
}
