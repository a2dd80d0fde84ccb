import { Button, Select, TagsInput, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import type { Choice } from '../../../../model/field.ts';
import { useObject } from '../../../../model/web/use-schema.tsx';
import { ApiError } from '../../../../platform/web/api.ts';
import { useMessages, useText } from '../../../../platform/web/language.tsx';
import { useUndo } from '../../../../platform/web/ui/undo.tsx';
import { usePeople } from '../../../../records/web/api/use-people.ts';
import { useBin, useUndoOperation } from '../../../../records/web/api/use-write.ts';
import { formMessages } from '../../messages.ts';
import leads from '../leads.module.css';
import type { EditForm, FormDraft } from './form-screen.tsx';

type Props = { draft: FormDraft; edit: EditForm; flush: () => void; failure: unknown };

/** Where what the form receives goes, and in what manner it shows itself. */
export function FormReception({ draft, edit, flush, failure }: Props) {
  const m = useMessages(formMessages);
  const text = useText();
  const form = useObject('form');
  const people = usePeople();
  const [remove, removing] = useRemove(draft);
  const choices = (field: string) =>
    (form?.fields.get(field)?.choices ?? []).map(({ key, label }: Choice) => ({
      value: key,
      label: text(label),
    }));
  const problem = (field: string) =>
    failure instanceof ApiError ? failure.errors.find(({ path }) => path === field)?.message : undefined;
  return (
    <div className={leads.fields}>
      <Select
        label={m.source}
        data={choices('source')}
        value={draft.source}
        onChange={(source) => edit({ source })}
      />
      <Select
        label={m.assignTo}
        placeholder={m.nobody}
        clearable
        searchable
        limit={60}
        data={people}
        value={draft.assign_to}
        onChange={(assign_to) => edit({ assign_to })}
      />
      <TagsInput
        label={m.tags}
        placeholder={m.tagsPlaceholder}
        value={draft.lead_tags ?? []}
        onChange={(lead_tags) => edit({ lead_tags })}
        onBlur={flush}
      />
      <Select
        label={m.language}
        allowDeselect={false}
        data={choices('language')}
        value={draft.language}
        onChange={(language) => language && edit({ language })}
      />
      <Select
        label={m.theme}
        allowDeselect={false}
        data={choices('theme')}
        value={draft.theme}
        onChange={(theme) => theme && edit({ theme })}
      />
      <TextInput
        label={m.redirect}
        description={m.redirectHelp}
        type="url"
        value={draft.redirect_url ?? ''}
        error={problem('redirect_url')}
        onChange={(event) => edit({ redirect_url: event.currentTarget.value || null })}
        onBlur={flush}
      />
      <TagsInput
        label={m.sites}
        description={m.sitesHelp}
        placeholder={m.sitesPlaceholder}
        value={draft.sites ?? []}
        error={problem('sites')}
        onChange={(sites) => edit({ sites })}
        onBlur={flush}
      />
      <div>
        <Button
          color="red"
          variant="subtle"
          leftSection={<IconTrash aria-hidden="true" />}
          loading={removing}
          onClick={() => void remove()}
        >
          {m.removeForm}
        </Button>
      </div>
    </div>
  );
}

function useRemove({ id, name }: FormDraft) {
  const m = useMessages(formMessages);
  const navigate = useNavigate();
  const offerUndo = useUndo();
  const undoOperation = useUndoOperation();
  const { mutateAsync, isPending } = useBin('form', 'delete');
  const remove = async () => {
    const { operation } = await mutateAsync([id]);
    await navigate({ to: '/settings/forms' });
    offerUndo(m.removed({ name }), () => undoOperation(operation));
  };
  return [remove, isPending] as const;
}
