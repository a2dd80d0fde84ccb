// An audience as one list of choices: everybody, levels, teams, people.
import { committeeLevels } from '../../../../objects/programme/choices.ts';
import { useMessages, useText } from '../../../../platform/web/language.tsx';
import { usePeople } from '../../../../records/web/api/use-people.ts';
import { useRecordPage } from '../../../../records/web/api/use-record-list.ts';
import type { Audience } from '../contract.ts';
import { communicationMessages } from '../messages.ts';

const kinds = { level: 'levels', team: 'teams', person: 'people' } as const;

export function useAudience() {
  const m = useMessages(communicationMessages);
  const text = useText();
  const people = usePeople();
  const { data } = useRecordPage('team', { sort: 'name', fields: ['name'], limit: 200 });
  const levels = committeeLevels.map(({ key, label }) => ({ value: `level:${key}`, label: text(label) }));
  const teams = (data?.records ?? []).map(({ id, record_title }) => ({
    value: `team:${id}`,
    label: record_title ?? '',
  }));
  const persons = people.map(({ value, label }) => ({ value: `person:${value}`, label }));
  const choices = [
    { group: m.audience, items: [{ value: 'everyone', label: m.everyone }] },
    { group: m.levels, items: levels },
    { group: m.teams, items: teams },
    { group: m.persons, items: persons },
  ];
  const labels = new Map(choices.flatMap(({ items }) => items.map(({ value, label }) => [value, label])));
  return {
    choices,
    sayAudience: (audience: Audience): string =>
      keysOf(audience)
        .map((key) => labels.get(key))
        .filter(Boolean)
        .join(', ') || m.nobodyYet,
  };
}

export const keysOf = (audience: Audience): string[] => [
  ...(audience.everyone ? ['everyone'] : []),
  ...Object.entries(kinds).flatMap(([kind, name]) => (audience[name] ?? []).map((id) => `${kind}:${id}`)),
];

export const audienceOf = (keys: readonly string[]): Audience => {
  const of = (kind: string) =>
    keys.filter((key) => key.startsWith(`${kind}:`)).map((key) => key.slice(kind.length + 1));
  return {
    everyone: keys.includes('everyone'),
    levels: of('level') as Audience['levels'],
    teams: of('team'),
    people: of('person'),
  };
};
