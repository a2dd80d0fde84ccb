import { Button, Modal, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useObject } from '../../../../model/web/use-schema.tsx';
import { api } from '../../../../platform/web/api.ts';
import { useMessages, useText } from '../../../../platform/web/language.tsx';
import { useErrorText } from '../../../../platform/web/ui/error-state.tsx';
import { useUndo } from '../../../../platform/web/ui/undo.tsx';
import { refreshObject } from '../../../../records/web/api/cache.ts';
import { type ApiRecord, type Reference, titleOf } from '../../../../records/web/api/record.ts';
import { templateMessages } from './messages.ts';
import classes from './templates.module.css';

type Props = { template: ApiRecord | null; others: readonly ApiRecord[]; onClose: () => void };

const object = 'activity_template';

export function TemplateDialog({ template, others, onClose }: Props) {
  const m = useMessages(templateMessages);
  const text = useText();
  const client = useQueryClient();
  const errorText = useErrorText();
  const offerUndo = useUndo();
  const kinds = useObject(object)?.fields.get('kind')?.choices ?? [];
  const [values, setValues] = useState({
    name: String(template?.name ?? ''),
    kind: String(template?.kind ?? 'task'),
    subject: String(template?.subject ?? ''),
    body: String(template?.body ?? ''),
    checklist: String(template?.checklist ?? ''),
    minutes: numberOf(template?.minutes),
    next: (template?.next as Reference | null)?.id ?? null,
    next_days: numberOf(template?.next_days),
  });
  const [failure, setFailure] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const may = template?._can?.edit !== false;
  const set = (part: Partial<typeof values>) => setValues((before) => ({ ...before, ...part }));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!values.name.trim()) return setFailure(m.nameMissing);
    setSaving(true);
    try {
      if (template)
        await api.patch(`/records/${object}/${template.id}`, values, { ifMatch: template.version });
      else await api.post(`/records/${object}`, values);
      refreshObject(client, object);
      onClose();
    } catch (error) {
      setFailure(errorText(error));
      setSaving(false);
    }
  };
  const remove = async () => {
    const ids = [template!.id];
    try {
      await api.post(`/records/${object}/delete`, { ids });
      refreshObject(client, object);
      onClose();
      offerUndo(m.removed({ name: values.name }), async () => {
        await api.post(`/records/${object}/restore`, { ids });
        refreshObject(client, object);
      });
    } catch (error) {
      setFailure(errorText(error));
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={template ? m.edit : m.create}
      closeButtonProps={{ 'aria-label': m.close }}
    >
      <form className={classes.form} onSubmit={submit} noValidate>
        <TextInput
          data-autofocus
          label={m.name}
          maxLength={150}
          value={values.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <Select
          label={m.kind}
          allowDeselect={false}
          data={kinds.map(({ key, label }) => ({ value: key, label: text(label) }))}
          value={values.kind}
          onChange={(kind) => kind && set({ kind })}
        />
        <TextInput
          label={m.subject}
          description={m.subjectHelp}
          maxLength={300}
          value={values.subject}
          onChange={(event) => set({ subject: event.currentTarget.value })}
        />
        <Textarea
          label={m.body}
          description={m.bodyHelp}
          autosize
          minRows={3}
          maxRows={10}
          value={values.body}
          onChange={(event) => set({ body: event.currentTarget.value })}
        />
        <Textarea
          label={m.checklist}
          description={m.checklistHelp}
          autosize
          minRows={2}
          maxRows={10}
          value={values.checklist}
          onChange={(event) => set({ checklist: event.currentTarget.value })}
        />
        {['meeting', 'visit', 'call'].includes(values.kind) && (
          <NumberInput
            label={m.minutes}
            min={0}
            max={1440}
            allowDecimal={false}
            value={values.minutes ?? ''}
            onChange={(minutes) => set({ minutes: numberOf(minutes) })}
          />
        )}
        <Select
          label={m.next}
          placeholder={m.nothing}
          clearable
          searchable
          data={others.map((one) => ({ value: one.id, label: titleOf(one) }))}
          value={values.next}
          onChange={(next) => set({ next })}
        />
        {values.next && (
          <NumberInput
            label={m.nextDays}
            min={0}
            max={730}
            allowDecimal={false}
            value={values.next_days ?? ''}
            onChange={(days) => set({ next_days: numberOf(days) })}
          />
        )}
        {failure && (
          <p role="alert" className={classes.failure}>
            {failure}
          </p>
        )}
        {may && (
          <div className={classes.foot}>
            {template && (
              <Button color="red" variant="subtle" leftSection={<IconTrash />} onClick={remove}>
                {m.remove}
              </Button>
            )}
            <Button type="submit" variant="filled" loading={saving}>
              {m.save}
            </Button>
          </div>
        )}
      </form>
    </Modal>
  );
}

/** Numbers come as numbers or as the text of one; empty is none. */
const numberOf = (value: unknown): number | null =>
  value === null || value === undefined || value === '' ? null : Number(value);
