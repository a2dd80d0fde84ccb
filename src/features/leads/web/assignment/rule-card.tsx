import { MultiSelect, Select, Switch, TagsInput, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useObject } from '../../../../model/web/use-schema.tsx';
import { useMessages, useText } from '../../../../platform/web/language.tsx';
import { IconButton } from '../../../../platform/web/ui/icon-button.tsx';
import { FilterBar } from '../../../../records/web/filter/filter-bar.tsx';
import { assignmentSettingsMessages } from '../../messages.ts';
import classes from './assignment.module.css';
import type { Arrange, RuleRecord } from './use-assignment.ts';

type Props = {
  rule: RuleRecord;
  people: readonly { value: string; label: string }[];
  may: boolean;
  arrange: Arrange;
  first: boolean;
  last: boolean;
  onMove: (step: 1 | -1) => void;
};

export function RuleCard({ rule, people, may, arrange, first, last, onMove }: Props) {
  const m = useMessages(assignmentSettingsMessages);
  const text = useText();
  const [name, setName] = useState(rule.name);
  const ways = useObject('assignment_rule')?.fields.get('way')?.choices ?? [];
  const change = (values: Partial<RuleRecord>) => void arrange.change('assignment_rule', rule.id, values);
  return (
    <li className={classes.rule} aria-label={rule.name}>
      <div className={classes.head}>
        <TextInput
          className={classes.name}
          aria-label={m.ruleName}
          value={name}
          disabled={!may}
          onChange={(event) => setName(event.currentTarget.value)}
          onBlur={() => (name.trim() ? name !== rule.name && change({ name }) : setName(rule.name))}
        />
        <Switch
          label={m.inUse}
          checked={rule.active !== false}
          disabled={!may}
          onChange={(event) => change({ active: event.currentTarget.checked })}
        />
        {may && (
          <span className={classes.tools}>
            <IconButton
              icon={IconArrowUp}
              label={m.up({ name })}
              disabled={first}
              onClick={() => onMove(-1)}
            />
            <IconButton
              icon={IconArrowDown}
              label={m.down({ name })}
              disabled={last}
              onClick={() => onMove(1)}
            />
            <IconButton
              icon={IconTrash}
              label={m.remove({ name })}
              onClick={() => void arrange.remove('assignment_rule', rule.id, m.removed({ name }))}
            />
          </span>
        )}
      </div>
      <div>
        <span className={classes.label}>{m.concerned}</span>
        {!rule.filter && <span className={classes.columnHead}> {m.concernedAll}</span>}
        <FilterBar
          object="lead"
          filter={rule.filter ?? undefined}
          onChange={(filter) => change({ filter: filter ?? null })}
          quiet
        />
      </div>
      <div className={classes.fields}>
        <Select
          label={m.how}
          allowDeselect={false}
          disabled={!may}
          data={ways.map(({ key, label }) => ({ value: key, label: text(label) }))}
          value={rule.way}
          onChange={(way) => way && change({ way })}
        />
        <MultiSelect
          label={m.among}
          placeholder={rule.people.length ? undefined : m.choosePeople}
          searchable
          disabled={!may}
          data={people}
          value={rule.people}
          error={rule.people.length ? undefined : m.amongMissing}
          onChange={(chosen) => change({ people: chosen })}
        />
        {rule.way === 'skill' && (
          <TagsInput
            label={m.skills}
            description={m.skillsHelp}
            disabled={!may}
            value={rule.skills ?? []}
            onChange={(skills) => change({ skills })}
          />
        )}
      </div>
    </li>
  );
}
