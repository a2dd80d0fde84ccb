/** How rows become records: new or known, by what they are recognised, and what becomes of what cannot be read. */
import { Alert, Button, Checkbox, Collapse, Radio, SegmentedControl, Stack } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { EditProps } from '../../../model/web/field-widget.ts';
import { useSchema, type WebField, type WebObject, widgetOf } from '../../../model/web/use-schema.tsx';
import { useMessages, useText } from '../../../platform/web/language.tsx';
import { useErrorText } from '../../../platform/web/ui/error-state.tsx';
import { SectionTitle } from '../../../platform/web/ui/section-title.tsx';
import type { Import, ImportOptions as Options } from '../../import-contract.ts';
import { importModes } from '../../import-states.ts';
import classes from './import.module.css';
import { importMessages } from './messages.ts';
import { usePatchImport } from './use-imports.ts';

type Props = { found: Import; object: WebObject; disabled: boolean };

export function ImportOptions({ found, object, disabled }: Props) {
  const m = useMessages(importMessages);
  const text = useText();
  const errorText = useErrorText();
  const patch = usePatchImport(found.id);
  const { options } = found;
  const small = useMediaQuery('(max-width: 47.99em)', undefined, { getInitialValueInEffect: false });
  const set = (change: Partial<Options>) => patch.mutate({ options: change });
  const labelOf = (name: string) => text(object.fields.get(name)?.label ?? { fr: name, en: name });
  const setDefault = (name: string, value: unknown) => {
    const { [name]: _, ...others } = options.defaults;
    const none = value === null || value === undefined || (Array.isArray(value) && value.length === 0);
    set({ defaults: none ? others : { ...others, [name]: value } });
  };
  const tags = [...object.fields.values()].find(
    ({ type, name, readOnly }) => type === 'tags' && name === 'tags' && !readOnly,
  );
  const owner = object.fields.get('owner');
  const unfilled = options.mode === 'update' ? [] : found.required.filter(({ by }) => by === null);
  const composed = found.required.filter(({ by }) => by === 'composed');
  return (
    <div className={classes.options}>
      <SectionTitle level={3}>{m.howToImport}</SectionTitle>
      {unfilled.map(({ field, label }) => (
        <Alert key={field} color="yellow" role="status">
          <p className={classes.alertWords}>{m.unfilled({ field: label })}</p>
          <DefaultEdit
            field={object.fields.get(field)!}
            label={m.forAllRows({ field: label })}
            value={options.defaults[field]}
            onChange={(value) => setDefault(field, value)}
          />
        </Alert>
      ))}
      {composed.map(({ field, because }) => (
        <p key={field} className={classes.remark}>
          {because}
        </p>
      ))}
      <div className={classes.optionGrid}>
        <Stack gap="sm">
          {found.match_choices.length > 0 ? (
            <>
              <SegmentedControl
                aria-label={m.mode}
                size="sm"
                orientation={small ? 'vertical' : 'horizontal'}
                data={importModes.map((mode) => ({ value: mode, label: m[`mode_${mode}`] }))}
                value={options.mode}
                onChange={(mode) => set({ mode: mode as Options['mode'] })}
                disabled={disabled}
                fullWidth
              />
              <Checkbox.Group
                label={m.matchOn}
                description={options.match_on.length > 1 ? m.matchOnFirst : undefined}
                value={options.match_on.map((fields) => fields.join('|'))}
                onChange={(chosen) =>
                  set({ match_on: found.match_choices.filter((fields) => chosen.includes(fields.join('|'))) })
                }
              >
                <Stack gap={6} mt={6}>
                  {found.match_choices.map((fields) => (
                    <Checkbox
                      key={fields.join('|')}
                      value={fields.join('|')}
                      label={fields.map(labelOf).join(' + ')}
                      disabled={disabled}
                    />
                  ))}
                </Stack>
              </Checkbox.Group>
            </>
          ) : (
            <p className={classes.remark}>{m.matchOnNone}</p>
          )}
          {found.creatable.length > 0 && (
            <Checkbox.Group
              label={m.createMissing}
              value={options.create_missing}
              onChange={(create_missing) => set({ create_missing })}
            >
              <Stack gap={6} mt={6}>
                {found.creatable.map(({ field, label }) => (
                  <Checkbox key={field} value={field} label={label} disabled={disabled} />
                ))}
              </Stack>
            </Checkbox.Group>
          )}
        </Stack>
        <Stack gap="sm">
          {owner && !owner.readOnly && (
            <DefaultEdit
              field={owner}
              label={m.ownerDefault}
              value={options.defaults.owner}
              onChange={(value) => setDefault('owner', value)}
            />
          )}
          {tags && (
            <DefaultEdit
              field={tags}
              label={m.tagsDefault}
              value={options.defaults[tags.name]}
              onChange={(value) => setDefault(tags.name, value)}
            />
          )}
        </Stack>
      </div>
      <Folded title={m.moreOptions}>
        <div className={classes.optionGrid}>
          <Stack gap="sm">
            <Radio.Group
              label={m.invalid}
              value={options.invalid}
              onChange={(invalid) => set({ invalid: invalid as Options['invalid'] })}
            >
              <Stack gap={6} mt={6}>
                <Radio value="note" label={m.invalid_note} disabled={disabled} />
                <Radio value="refuse" label={m.invalid_refuse} disabled={disabled} />
              </Stack>
            </Radio.Group>
            <Radio.Group
              label={m.ambiguous}
              value={options.ambiguous}
              onChange={(ambiguous) => set({ ambiguous: ambiguous as Options['ambiguous'] })}
            >
              <Stack gap={6} mt={6}>
                <Radio value="note" label={m.invalid_note} disabled={disabled} />
                <Radio value="refuse" label={m.invalid_refuse} disabled={disabled} />
              </Stack>
            </Radio.Group>
          </Stack>
          <Stack gap="sm">
            <Checkbox
              label={m.near}
              description={m.nearHelp}
              checked={options.near}
              onChange={(event) => set({ near: event.currentTarget.checked })}
              disabled={disabled}
            />
            <Checkbox
              label={m.clearEmpty}
              checked={options.clear_empty}
              onChange={(event) => set({ clear_empty: event.currentTarget.checked })}
              disabled={disabled || options.mode === 'create'}
            />
          </Stack>
        </div>
      </Folded>
      {patch.error && (
        <Alert color="red" role="alert">
          {errorText(patch.error)}
        </Alert>
      )}
    </div>
  );
}

function Folded({ title, children }: { title: string; children: ReactNode }) {
  const [opened, setOpened] = useState(false);
  return (
    <div>
      <Button
        variant="subtle"
        color="gray"
        size="xs"
        className={classes.rest}
        leftSection={opened ? <IconChevronDown /> : <IconChevronRight />}
        aria-expanded={opened}
        onClick={() => setOpened(!opened)}
      >
        {title}
      </Button>
      <Collapse expanded={opened}>{opened && <div className={classes.folded}>{children}</div>}</Collapse>
    </div>
  );
}

type DefaultProps = { field: WebField; label: string; value: unknown; onChange: (value: unknown) => void };

/** A value for rows that have none, edited as the field's type edits it; kept when one leaves it. */
function DefaultEdit({ field, label, value, onChange }: DefaultProps) {
  const schema = useSchema();
  const [draft, setDraft] = useState<{ value: unknown }>({ value: value ?? null });
  const Edit = widgetOf(schema, field).Edit as (props: EditProps<unknown>) => ReactNode;
  const keep = (next: unknown) => {
    setDraft({ value: next });
    onChange(next);
  };
  const named: WebField = { ...field, label: { fr: label, en: label }, required: false, help: undefined };
  return (
    <Edit value={draft.value} field={named} onChange={(next) => setDraft({ value: next })} onCommit={keep} />
  );
}
