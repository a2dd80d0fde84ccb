// What a decision concerns, as chips; another is found by its name.
import { CloseButton, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { subjectKinds } from '../../../../objects/programme/choices.ts';
import { api } from '../../../../platform/web/api.ts';
import { useMessages, useText } from '../../../../platform/web/language.tsx';
import { SectionTitle } from '../../../../platform/web/ui/section-title.tsx';
import { useRecordPage } from '../../../../records/web/api/use-record-list.ts';
import { useBin, useCreateRecord } from '../../../../records/web/api/use-write.ts';
import classes from '../../web/register.module.css';
import type { SubjectKind, Target } from '../contract.ts';
import { decisionMessages } from '../messages.ts';

const kindLabel = new Map(subjectKinds.map(({ key, label }) => [key, label]));

/** Where what a decision concerns is seen; null: nowhere of its own. */
export function placeOf(kind: SubjectKind, key: string): string | null {
  switch (kind) {
    case 'field':
      return `/settings/fields?object=${key.split('.')[0]}`;
    case 'stage':
      return '/settings/pipelines';
    case 'role':
      return `/settings/roles/${key}`;
    case 'module':
      return '/programme/scope';
    case 'budget':
      return '/programme/budget';
    case 'gate':
      return '/programme/gates';
    case 'other':
      return null;
    default:
      return `/o/${kind}/${key}`;
  }
}

export function Subjects({ decision, may }: { decision: string; may: boolean }) {
  const m = useMessages(decisionMessages);
  const text = useText();
  const { data } = useRecordPage('decision_subject', {
    filter: { field: 'decision', op: 'is', value: decision },
    limit: 100,
  });
  const bin = useBin('decision_subject', 'delete');
  const subjects = data?.records ?? [];
  if (subjects.length === 0 && !may) return null;
  return (
    <section className={classes.part} aria-label={m.concerns}>
      <SectionTitle>{m.concerns}</SectionTitle>
      {subjects.length > 0 && (
        <ul className={classes.chips}>
          {subjects.map(({ id, kind, key, label }) => {
            const name = String(label ?? key ?? '');
            const to = placeOf(kind as SubjectKind, String(key));
            const kindName = kindLabel.get(kind as SubjectKind);
            return (
              <li key={id} className={classes.chip}>
                <span className={classes.quiet}>{kindName && text(kindName)}</span>
                {to ? <Link to={to}>{name}</Link> : name}
                {may && (
                  <CloseButton
                    size="sm"
                    aria-label={m.removeSubject({ label: name })}
                    onClick={() => bin.mutate([id])}
                  />
                )}
              </li>
            );
          })}
        </ul>
      )}
      {may && <SubjectPicker decision={decision} />}
    </section>
  );
}

function SubjectPicker({ decision }: { decision: string }) {
  const m = useMessages(decisionMessages);
  const text = useText();
  const create = useCreateRecord('decision_subject');
  const [words, setWords] = useState('');
  const [wanted] = useDebouncedValue(words, 200);
  const { data } = useQuery({
    queryKey: ['programme', 'targets', wanted],
    queryFn: ({ signal }) =>
      api.action<{ targets: Target[] }>('decision.targets', { words: wanted }, { signal }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  const targets = data?.targets ?? [];
  const groups = Map.groupBy(targets, ({ kind }) => kind);
  return (
    <Select
      label={m.addSubject}
      description={m.addSubjectHelp}
      searchable
      searchValue={words}
      onSearchChange={setWords}
      value={null}
      filter={({ options }) => options}
      nothingFoundMessage={m.nothingFound}
      data={[...groups].map(([kind, some]) => ({
        group: text(kindLabel.get(kind) ?? { fr: '', en: '' }),
        items: some.map(({ key, label }) => ({ value: `${kind} ${key}`, label })),
      }))}
      onChange={(value) => {
        const target = targets.find(({ kind, key }) => `${kind} ${key}` === value);
        if (target) create.mutate({ ...target, label: target.label.slice(0, 300), decision });
        setWords('');
      }}
    />
  );
}
