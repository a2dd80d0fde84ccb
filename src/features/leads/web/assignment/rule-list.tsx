import { Button } from '@mantine/core';
import { IconArrowsSplit, IconPlus } from '@tabler/icons-react';
import { useMessages } from '../../../../platform/web/language.tsx';
import { useSession } from '../../../../platform/web/session.ts';
import { EmptyState } from '../../../../platform/web/ui/empty-state.tsx';
import { SectionTitle } from '../../../../platform/web/ui/section-title.tsx';
import { usePeople } from '../../../../records/web/api/use-people.ts';
import { assignmentSettingsMessages } from '../../messages.ts';
import classes from './assignment.module.css';
import { RuleCard } from './rule-card.tsx';
import type { Arrange, RuleRecord } from './use-assignment.ts';

type Props = { rules: readonly RuleRecord[]; arrange: Arrange; may: boolean };

/** The rules in the order in which they are asked. */
export function RuleList({ rules, arrange, may }: Props) {
  const m = useMessages(assignmentSettingsMessages);
  const { user } = useSession();
  const people = usePeople();
  const add = () =>
    void arrange.add('assignment_rule', {
      name: m.newRuleName,
      people: [user.id],
      position: rules.length,
    });
  const move = (index: number, step: 1 | -1) => {
    const next = [...rules];
    const [taken] = next.splice(index, 1);
    next.splice(index + step, 0, taken!);
    void arrange.reorder(next);
  };
  const button = may && (
    <Button
      variant={rules.length ? 'subtle' : 'filled'}
      color={rules.length ? 'gray' : undefined}
      leftSection={<IconPlus />}
      onClick={add}
    >
      {m.newRule}
    </Button>
  );
  return (
    <section className={classes.part} aria-label={m.rulesTitle}>
      <SectionTitle>{m.rulesTitle}</SectionTitle>
      {rules.length === 0 ? (
        <EmptyState icon={IconArrowsSplit} action={button}>
          {m.noRules}
        </EmptyState>
      ) : (
        <>
          <p className={classes.lead}>{m.rulesLead}</p>
          <ol className={classes.rules}>
            {rules.map((rule, index) => (
              <RuleCard
                key={rule.id}
                rule={rule}
                people={people}
                may={may}
                arrange={arrange}
                first={index === 0}
                last={index === rules.length - 1}
                onMove={(step) => move(index, step)}
              />
            ))}
          </ol>
          {button}
        </>
      )}
    </section>
  );
}
