import { Button, MultiSelect, Select, Table, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSchema } from '../../../model/web/use-schema.tsx';
import { api } from '../../../platform/web/api.ts';
import { useFormats, useMessages, useText } from '../../../platform/web/language.tsx';
import { useAnnounce } from '../../../platform/web/ui/announcer.tsx';
import { useErrorText } from '../../../platform/web/ui/error-state.tsx';
import { IconButton } from '../../../platform/web/ui/icon-button.tsx';
import { refreshObject } from '../../../records/web/api/cache.ts';
import type { DepartureInput, Share } from '../contract.ts';
import { departureMessages } from '../messages.ts';
import type { Person } from './departures-screen.tsx';
import classes from './handover.module.css';

interface Rule {
  key: number;
  object: string | null;
  codes: string;
  heirs: string[];
}

/** Who leaves, who gets what; first shown, then done. */
export function DepartureForm({ people }: { people: readonly Person[] }) {
  const m = useMessages(departureMessages);
  const client = useQueryClient();
  const announce = useAnnounce();
  const errorText = useErrorText();
  const [person, setPerson] = useState<string | null>(null);
  const [heir, setHeir] = useState<string | null>(null);
  const [rules, setRules] = useState<Rule[]>([]);
  const [shares, setShares] = useState<Share[]>();
  const [state, setState] = useState<{ busy: boolean; problem?: string }>({ busy: false });
  const names = people.map(({ id, name }) => ({ value: id, label: name }));
  const others = names.filter(({ value }) => value !== person);
  const name = people.find(({ id }) => id === person)?.name ?? '';
  const change = (apply: () => void) => {
    apply();
    setShares(undefined);
  };
  const act = async (action: 'departure.preview' | 'departure.run') => {
    setState({ busy: true });
    try {
      const answer = await api.action<{ shares?: Share[] }>(action, inputOf(person!, heir!, rules));
      setState({ busy: false });
      if (answer.shares) return setShares(answer.shares);
      announce(m.settled);
      setPerson(null);
      setShares(undefined);
      setRules([]);
      await client.invalidateQueries({ queryKey: ['departures'] });
      void refreshObject(client);
    } catch (error) {
      setState({ busy: false, problem: errorText(error) });
    }
  };
  return (
    <div className={classes.stack}>
      <Select
        className={classes.narrow}
        label={m.who}
        searchable
        data={names.filter(({ value }) => value !== heir)}
        value={person}
        onChange={(next) => change(() => setPerson(next))}
      />
      <Select
        className={classes.narrow}
        label={m.heir}
        searchable
        data={others}
        value={heir}
        onChange={(next) => change(() => setHeir(next))}
      />
      <Rules rules={rules} others={others} onChange={(next) => change(() => setRules(next))} />
      {state.problem && <p role="alert">{state.problem}</p>}
      {shares && <Shares shares={shares} people={people} />}
      {shares && <p className={classes.soft}>{m.closes}</p>}
      <div className={classes.buttons}>
        {shares ? (
          <Button variant="filled" loading={state.busy} onClick={() => void act('departure.run')}>
            {m.run({ name })}
          </Button>
        ) : (
          <Button
            loading={state.busy}
            disabled={!person || !heir}
            onClick={() => void act('departure.preview')}
          >
            {m.preview}
          </Button>
        )}
      </div>
    </div>
  );
}

type RulesProps = {
  rules: readonly Rule[];
  others: { value: string; label: string }[];
  onChange: (rules: Rule[]) => void;
};

function Rules({ rules, others, onChange }: RulesProps) {
  const m = useMessages(departureMessages);
  const text = useText();
  const objects = [...useSchema().objects.values()].filter(({ internal }) => !internal);
  const set = (key: number, values: Partial<Rule>) =>
    onChange(rules.map((rule) => (rule.key === key ? { ...rule, ...values } : rule)));
  return (
    <fieldset className={classes.stack} style={{ border: 0, margin: 0, padding: 0 }}>
      <legend className={classes.part}>{m.rules}</legend>
      <p className={classes.soft}>{m.rulesHelp}</p>
      {rules.map(({ key, object, codes, heirs }, i) => (
        <div key={key} className={classes.rule}>
          <Select
            label={m.object}
            allowDeselect={false}
            value={object ?? ''}
            data={[
              { value: '', label: m.everything },
              ...objects.map(({ name, label }) => ({ value: name, label: text(label.many) })),
            ]}
            onChange={(next) => set(key, { object: next || null })}
          />
          <TextInput
            label={m.territory}
            placeholder={m.territoryHelp}
            value={codes}
            onChange={(event) => set(key, { codes: event.currentTarget.value })}
          />
          <MultiSelect
            className={classes.grow}
            label={m.heirs}
            searchable
            data={others}
            value={heirs}
            onChange={(next) => set(key, { heirs: next })}
          />
          <IconButton
            icon={IconX}
            label={m.removeRule({ number: i + 1 })}
            onClick={() => onChange(rules.filter((rule) => rule.key !== key))}
          />
        </div>
      ))}
      <div>
        <Button
          size="xs"
          leftSection={<IconPlus />}
          onClick={() => onChange([...rules, { key: Date.now(), object: null, codes: '', heirs: [] }])}
        >
          {m.addRule}
        </Button>
      </div>
    </fieldset>
  );
}

function Shares({ shares, people }: { shares: readonly Share[]; people: readonly Person[] }) {
  const m = useMessages(departureMessages);
  const text = useText();
  const formats = useFormats();
  const { objects } = useSchema();
  if (shares.length === 0) return <p className={classes.soft}>{m.nothing}</p>;
  return (
    <Table captionSide="top">
      <Table.Caption ta="start">{m.shares}</Table.Caption>
      <Table.Tbody>
        {shares.map(({ object, heir, count }) => {
          const label = objects.get(object)?.label.many;
          const letter = m[object as 'raci_A' | 'raci_R' | 'raci_C' | 'raci_I'] as string | undefined;
          return (
            <Table.Tr key={`${object} ${heir}`}>
              <Table.Td>{label ? text(label) : (letter ?? object)}</Table.Td>
              <Table.Td>{people.find(({ id }) => id === heir)?.name}</Table.Td>
              <Table.Td ta="end">{formats.integer(count)}</Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}

const inputOf = (person: string, heir: string, rules: readonly Rule[]): DepartureInput => ({
  person,
  heir,
  rules: rules
    .filter(({ heirs }) => heirs.length > 0)
    .map(({ object, codes, heirs }) => ({
      object,
      postal_codes: codes.split(/[\s,;]+/).filter(Boolean),
      heirs,
    })),
});
