/** Columns and settings under a name, for the export that comes every month. */
import { Button, Menu, Modal, Stack, Text, TextInput } from '@mantine/core';
import { IconBookmark, IconX } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useMessages } from '../../../platform/web/language.tsx';
import { useAnnounce } from '../../../platform/web/ui/announcer.tsx';
import { useErrorText } from '../../../platform/web/ui/error-state.tsx';
import { useFields } from '../../../platform/web/ui/fields.ts';
import { IconButton } from '../../../platform/web/ui/icon-button.tsx';
import { uiMessages } from '../../../platform/web/ui/messages.ts';
import type { Import } from '../../import-contract.ts';
import classes from './import.module.css';
import { importMessages } from './messages.ts';
import { useCreateImport, useDeleteRecipe, useRecipes, useSaveRecipe } from './use-imports.ts';

export function Recipes({ found }: { found: Import }) {
  const m = useMessages(importMessages);
  const navigate = useNavigate();
  const { data: recipes = [] } = useRecipes(found.object);
  const create = useCreateImport();
  const remove = useDeleteRecipe(found.object);
  const [saving, setSaving] = useState(false);
  const [saved, setSaved] = useState<string | null>(null);
  const load = async (recipe: string) => {
    const { object, file, id: replaces } = found;
    const made = await create.mutateAsync({ object, file_id: file.id, recipe, replaces });
    void navigate({ to: '/import', search: { id: made.id } as never, replace: true });
  };
  return (
    <>
      {saved && <span className={classes.dim}>{m.recipeSaved({ name: saved })}</span>}
      <Menu>
        <Menu.Target>
          <Button
            variant="subtle"
            color="gray"
            size="xs"
            leftSection={<IconBookmark />}
            loading={create.isPending}
          >
            {m.recipe}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {recipes.length > 0 && <Menu.Label>{m.recipeLoad}</Menu.Label>}
          {recipes.map(({ id, name }) => (
            <Menu.Item key={id} onClick={() => void load(id)}>
              {name}
            </Menu.Item>
          ))}
          {recipes.length > 0 && <Menu.Divider />}
          <Menu.Item onClick={() => setSaving(true)}>{m.recipeSave}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {saving && (
        <SaveRecipe
          found={found}
          known={recipes}
          onRemove={(id) => remove.mutate(id)}
          onClose={(name) => {
            setSaving(false);
            if (name) setSaved(name);
          }}
        />
      )}
    </>
  );
}

type SaveProps = {
  found: Import;
  known: readonly { id: string; name: string }[];
  onRemove: (id: string) => void;
  onClose: (saved?: string) => void;
};

function SaveRecipe({ found, known, onRemove, onClose }: SaveProps) {
  const m = useMessages(importMessages);
  const ui = useMessages(uiMessages);
  const announce = useAnnounce();
  const errorText = useErrorText();
  const save = useSaveRecipe(found.object);
  const form = useFields({
    initial: { name: found.file.name.replace(/\.[^.]*$/, '') },
    submit: async ({ name }) => {
      const { name: kept } = await save.mutateAsync({ name, import_id: found.id });
      announce(m.recipeSaved({ name: kept }));
      onClose(kept);
    },
  });
  return (
    <Modal
      opened
      onClose={() => onClose()}
      title={m.recipeSave}
      size={440}
      closeButtonProps={{ 'aria-label': ui.close }}
    >
      <form onSubmit={form.onSubmit}>
        <Stack gap="md">
          <Text c="dimmed">{m.recipeHelp}</Text>
          <TextInput
            label={m.recipeName}
            maxLength={150}
            data-autofocus
            {...form.bind('name')}
            error={form.bind('name').error ?? (form.failure ? errorText(form.failure) : null)}
          />
          {known.length > 0 && (
            <ul className={classes.settled}>
              {known.map(({ id, name }) => (
                <li key={id} className={classes.line}>
                  <span className={classes.grow}>{name}</span>
                  <IconButton icon={IconX} label={m.recipeDelete({ name })} onClick={() => onRemove(id)} />
                </li>
              ))}
            </ul>
          )}
          <Button type="submit" variant="filled" loading={form.busy} disabled={!form.values.name.trim()}>
            {m.keep}
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}
