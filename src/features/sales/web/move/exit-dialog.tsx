// What a deal lacks to leave its stage: exactly that, on one screen, sent by one Enter together with the move.
import { Button, FileInput, Group, Modal, Stack, TextInput } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { type ComponentProps, type FormEvent, type ReactNode, useRef, useState } from 'react';
import type { EditProps } from '../../../../model/web/field-widget.ts';
import { useObject, useSchema, widgetOf } from '../../../../model/web/use-schema.tsx';
import { ApiError, api } from '../../../../platform/web/api.ts';
import { useMessages } from '../../../../platform/web/language.tsx';
import { useErrorText } from '../../../../platform/web/ui/error-state.tsx';
import { refreshLists } from '../../../../records/web/api/cache.ts';
import type { Mending } from '../../../../records/web/api/mending.tsx';
import type { ApiRecord, Reference, Values } from '../../../../records/web/api/record.ts';
import { isEmpty } from '../../../../records/web/page/field-value.tsx';
import { refreshTimeline } from '../../../../records/web/timeline/use-timeline.ts';
import type { CriterionKind } from '../../exit-criteria.ts';
import { refreshNextSteps } from '../next-steps.ts';
import { usePipelines } from '../use-pipelines.ts';
import { moveMessages } from './messages.ts';
import classes from './move.module.css';
import { ReasonFields, type ReasonValue } from './reason-fields.tsx';

type Props = ComponentProps<Mending['Dialog']>;

interface Lacking {
  fields: string[];
  /** One for each activity that is missing. */
  activities: { key: string; kind: CriterionKind }[];
  documents: number;
  reason: 'won' | 'lost' | null;
  deal: string;
}

export function ExitDialog({ refused, onDone, onLeave }: Props) {
  const m = useMessages(moveMessages);
  const errorText = useErrorText();
  const client = useQueryClient();
  const { pipelines } = usePipelines();
  const form = useRef<HTMLFormElement>(null);
  const lacking = lackingOf(refused.error);
  const to = String(
    (refused.values.stage as Reference | string | null as Reference)?.id ?? refused.values.stage,
  );
  const stage = pipelines.flatMap(({ stages }) => stages).find(({ id }) => id === to);
  const [values, setValues] = useState<Values>({});
  const [words, setWords] = useState<Record<string, string>>({});
  const [files, setFiles] = useState<File[]>([]);
  const [why, setWhy] = useState<ReasonValue>({ reason: null, competitor: null });
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<{ words: string; over?: boolean } | null>(null);
  const version = useRef(refused.base?.version);

  const missing = {
    fields: lacking.fields.filter((name) => isEmpty(values[name])),
    activities: lacking.activities.filter(({ key }) => !words[key]?.trim()),
    documents: files.length < lacking.documents,
    reason: lacking.reason !== null && !why.reason,
  };
  const whole =
    missing.fields.length + missing.activities.length === 0 && !missing.documents && !missing.reason;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!whole) {
      // Enter goes on from what is filled in to the next that is missing; marks are for what was passed over.
      const parts = [...(form.current?.querySelectorAll<HTMLElement>('[data-part]') ?? [])];
      const here = parts.findIndex((part) => part.contains(document.activeElement));
      const ahead = parts.slice(here + 1).find(isMissing);
      const goesOn = here >= 0 && !isMissing(parts[here]!) && ahead;
      if (!goesOn) setTried(true);
      (goesOn || parts.find(isMissing))?.querySelector<HTMLElement>('input, textarea, button')?.focus();
      return;
    }
    setBusy(true);
    setFailure(null);
    try {
      const { stage: _, ...rest } = refused.values;
      const { record, operation } = await api.action<{ record: ApiRecord; operation: string }>('deal.move', {
        deal: refused.id,
        stage: to,
        ...(version.current ? { version: version.current } : {}),
        values: { ...rest, ...values, ...(lacking.reason ? why : {}) },
        done: lacking.activities.map(({ key, kind }) => ({ kind, subject: words[key]!.trim() })),
        documents: await Promise.all(files.map(send)),
      });
      if (lacking.activities.length) refreshLists(client, 'activity');
      if (files.length) refreshLists(client, 'document');
      refreshTimeline(client, 'deal', refused.id);
      void refreshNextSteps(client);
      onDone({ ...record, _operation: operation });
    } catch (error) {
      await explain(error).catch(() => setFailure({ words: errorText(error) }));
      setBusy(false);
    }
  };
  // Somebody changed the deal meanwhile: moved, it is no longer for this dialog; otherwise one looks and sends it again.
  const explain = async (error: unknown) => {
    if (!(error instanceof ApiError) || error.code !== 'conflict') throw error;
    const now = await api.get<ApiRecord>(`/records/deal/${refused.id}`);
    const stage = now.stage as Reference | null;
    if (refused.base && stage?.id !== (refused.base.stage as Reference | null)?.id)
      return setFailure({ words: m.movedByOther({ stage: stage?.title ?? '' }), over: true });
    version.current = now.version;
    setFailure({ words: m.changedByOther });
  };
  const count =
    lacking.fields.length +
    lacking.activities.length +
    (lacking.documents ? 1 : 0) +
    (lacking.reason ? 1 : 0);
  return (
    <Modal
      opened
      onClose={onLeave}
      title={m.title({ stage: stage?.name ?? '' })}
      size={440}
      closeButtonProps={{ 'aria-label': m.close }}
    >
      <form ref={form} onSubmit={submit} noValidate>
        <p className={classes.hint}>{m.about({ deal: lacking.deal, count })}</p>
        <Stack gap="sm">
          {lacking.fields.map((name, i) => (
            <div key={name} data-part data-missing={missing.fields.includes(name) || undefined}>
              <FieldControl
                name={name}
                value={values[name] ?? null}
                onChange={(value) => setValues((before) => ({ ...before, [name]: value }))}
                error={tried && missing.fields.includes(name) ? m.needed : undefined}
                autoFocus={i === 0}
              />
            </div>
          ))}
          {lacking.activities.map(({ key, kind }, i) => (
            <div key={key} data-part data-missing={!words[key]?.trim() || undefined}>
              <TextInput
                label={m[kind]}
                placeholder={kind === 'task' ? m.did : m.said}
                maxLength={300}
                withAsterisk
                data-autofocus={(lacking.fields.length === 0 && i === 0) || undefined}
                value={words[key] ?? ''}
                error={tried && !words[key]?.trim() ? m.needed : undefined}
                onChange={(event) => {
                  const { value } = event.currentTarget;
                  setWords((before) => ({ ...before, [key]: value }));
                }}
              />
            </div>
          ))}
          {lacking.documents > 0 && (
            <div data-part data-missing={missing.documents || undefined}>
              <FileInput
                multiple
                withAsterisk
                label={m.document({ count: lacking.documents })}
                placeholder={m.choose}
                leftSection={<IconPaperclip />}
                value={files}
                onChange={setFiles}
                error={tried && missing.documents ? m.needed : undefined}
              />
            </div>
          )}
          {lacking.reason && (
            <div data-part data-missing={missing.reason || undefined} className={classes.reasons}>
              <ReasonFields
                outcome={lacking.reason}
                value={why}
                onChange={setWhy}
                error={tried && missing.reason ? m.needed : undefined}
              />
            </div>
          )}
        </Stack>
        {failure !== null && (
          <p role="alert" className={classes.error}>
            {failure.words}
          </p>
        )}
        <Group justify="flex-end" gap="xs" mt="lg">
          <Button onClick={onLeave}>{m.cancel}</Button>
          <Button type="submit" variant="filled" loading={busy} disabled={failure?.over}>
            {m.move}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

const isMissing = (part: HTMLElement): boolean => part.dataset.missing !== undefined;

type ControlProps = Pick<EditProps<unknown>, 'value' | 'onChange' | 'error' | 'autoFocus'> & { name: string };

function FieldControl({ name, ...rest }: ControlProps) {
  const schema = useSchema();
  const field = useObject('deal')?.fields.get(name);
  if (!field) return null;
  const Edit = widgetOf(schema, field).Edit as (props: EditProps<unknown>) => ReactNode;
  return <Edit field={field} required {...rest} />;
}

async function send(file: File): Promise<{ name: string; file: unknown }> {
  const form = new FormData();
  form.append('file', file);
  return { name: file.name, file: await api.post('/files', form) };
}

function lackingOf({ errors }: ApiError): Lacking {
  const of = (code: string) => errors.filter((error) => error.code === code);
  const fields = of('exit_field').map(({ params }) => String(params?.field));
  const activities = of('exit_activity').flatMap(({ params }) =>
    Array.from({ length: Number(params?.missing ?? 1) }, (_, i) => ({
      key: `${params?.kind} ${i}`,
      kind: params?.kind as CriterionKind,
    })),
  );
  const [reason] = of('reason_missing');
  return {
    fields,
    activities,
    documents: Number(of('exit_document')[0]?.params?.missing ?? 0),
    reason: (reason?.params?.outcome as 'won' | 'lost' | undefined) ?? null,
    deal: String(errors[0]?.params?.deal ?? ''),
  };
}
