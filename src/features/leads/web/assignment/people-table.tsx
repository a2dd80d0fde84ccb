import { TagsInput } from '@mantine/core';
import { Fragment } from 'react';
import { useMessages } from '../../../../platform/web/language.tsx';
import { SectionTitle } from '../../../../platform/web/ui/section-title.tsx';
import { useRecordPage } from '../../../../records/web/api/use-record-list.ts';
import { assignmentSettingsMessages } from '../../messages.ts';
import classes from './assignment.module.css';
import type { Arrange, RuleRecord } from './use-assignment.ts';

/** Where each works, and what each is good at: of those that rules by territory and by skill name. */
export function PeopleTable({ rules, arrange }: { rules: readonly RuleRecord[]; arrange: Arrange }) {
  const m = useMessages(assignmentSettingsMessages);
  const ids = [
    ...new Set(
      rules.filter(({ way }) => way === 'territory' || way === 'skill').flatMap(({ people }) => people),
    ),
  ];
  const { data } = useRecordPage(
    'user',
    {
      filter: { field: 'id', op: 'in', value: ids },
      fields: ['name', 'territories', 'skills'],
      sort: 'name',
      limit: 200,
    },
    { enabled: ids.length > 0 },
  );
  const people = data?.records ?? [];
  if (people.length === 0) return null;
  return (
    <section className={classes.part} aria-label={m.peopleTitle}>
      <SectionTitle>{m.peopleTitle}</SectionTitle>
      <p className={classes.lead}>{m.peopleLead}</p>
      <div className={classes.people}>
        <span className={classes.columnHead}>{m.person}</span>
        <span className={classes.columnHead}>{m.territories}</span>
        <span className={classes.columnHead}>{m.skillsWord}</span>
        {people.map(({ id, record_title, territories, skills }) => {
          const name = record_title ?? '';
          return (
            <Fragment key={id}>
              <span className={classes.person}>{name}</span>
              <TagsInput
                aria-label={m.territoriesOf({ name })}
                value={(territories as string[] | null) ?? []}
                onChange={(value) => void arrange.change('user', id, { territories: value })}
              />
              <TagsInput
                aria-label={m.skillsOf({ name })}
                value={(skills as string[] | null) ?? []}
                onChange={(value) => void arrange.change('user', id, { skills: value })}
              />
            </Fragment>
          );
        })}
      </div>
    </section>
  );
}
