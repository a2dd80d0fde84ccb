import { Button, Checkbox, Menu, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import { useObject } from '../../../../model/web/use-schema.tsx';
import type { Language } from '../../../../platform/lib/language.ts';
import { useMessages, useText } from '../../../../platform/web/language.tsx';
import { useAnnounce } from '../../../../platform/web/ui/announcer.tsx';
import { IconButton } from '../../../../platform/web/ui/icon-button.tsx';
import { askableFields, type FormField, type FormSettings } from '../../forms/form-settings.ts';
import { formMessages } from '../../messages.ts';
import leads from '../leads.module.css';
import classes from './form-screen.module.css';

type Props = {
  settings: FormSettings;
  language: Language;
  onChange: (fields: FormField[]) => void;
  onLeave: () => void;
};

/** The fields that are asked for, in their order, each in the words of the visitor. */
export function FormFields({ settings: { fields }, language, onChange, onLeave }: Props) {
  const m = useMessages(formMessages);
  const text = useText();
  const announce = useAnnounce();
  const lead = useObject('lead');
  const askable = lead ? askableFields(lead) : [];
  const byName = new Map(askable.map((field) => [field.name, field]));
  const asked = fields.filter(({ name }) => byName.has(name));
  const rest = askable.filter(({ name }) => !fields.some((one) => one.name === name));
  const change = (name: string, some: Partial<FormField>) =>
    onChange(fields.map((one) => (one.name === name ? { ...one, ...some } : one)));
  const move = (index: number, step: 1 | -1, label: string) => {
    const next = [...asked];
    const [taken] = next.splice(index, 1);
    next.splice(index + step, 0, taken!);
    onChange(next);
    announce(m.placed({ field: label, place: index + step + 1 }));
  };
  return (
    <>
      <ol className={classes.fields}>
        {asked.map((one, index) => {
          const label = text(byName.get(one.name)!.label);
          return (
            <li key={one.name} className={classes.field}>
              <TextInput
                className={classes.label}
                aria-label={m.fieldLabel({ field: label })}
                placeholder={byName.get(one.name)!.label[language]}
                value={one.label[language]}
                maxLength={200}
                onChange={(event) =>
                  change(one.name, { label: { ...one.label, [language]: event.currentTarget.value } })
                }
                onBlur={onLeave}
              />
              <Checkbox
                label={m.required}
                aria-label={m.requiredOf({ field: label })}
                checked={one.required}
                onChange={(event) => change(one.name, { required: event.currentTarget.checked })}
              />
              <span className={leads.tools}>
                <IconButton
                  icon={IconArrowUp}
                  label={m.up({ field: label })}
                  disabled={index === 0}
                  onClick={() => move(index, -1, label)}
                />
                <IconButton
                  icon={IconArrowDown}
                  label={m.down({ field: label })}
                  disabled={index === asked.length - 1}
                  onClick={() => move(index, 1, label)}
                />
                <IconButton
                  icon={IconX}
                  label={m.remove({ field: label })}
                  onClick={() => onChange(asked.filter(({ name }) => name !== one.name))}
                />
              </span>
            </li>
          );
        })}
      </ol>
      {rest.length > 0 && (
        <Menu>
          <Menu.Target>
            <Button variant="subtle" color="gray" leftSection={<IconPlus />}>
              {m.addField}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {rest.map((field) => (
              <Menu.Item
                key={field.name}
                onClick={() =>
                  onChange([...asked, { name: field.name, label: { fr: '', en: '' }, required: false }])
                }
              >
                {text(field.label)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  );
}
