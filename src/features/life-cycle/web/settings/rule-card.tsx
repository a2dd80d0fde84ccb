import { Button, NumberInput, Select } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash, IconX } from '@tabler/icons-react';
import { customerStatuses } from '../../../../objects/choices.ts';
import { useMessages, useText } from '../../../../platform/web/language.tsx';
import { IconButton } from '../../../../platform/web/ui/icon-button.tsx';
import type { Fact, RuleCondition, Status, StatusRule } from '../../contract.ts';
import { ruleMessages } from '../../messages.ts';
import { amountOf } from '../rule-words.ts';
import classes from './settings.module.css';

type Props = {
  rule: StatusRule;
  number: number;
  last: boolean;
  onChange: (rule: StatusRule) => void;
  onMove: (step: 1 | -1) => void;
  onRemove: (() => void) | null;
};

const conditionsAtMost = 6;
const facts: readonly Fact[] = [
  'purchases',
  'purchases_year',
  'bought_within',
  'not_bought_for',
  'spoken_within',
  'not_spoken_for',
  'subscribed_for',
  'not_subscribed',
];

export function RuleCard({ rule, number, last, onChange, onMove, onRemove }: Props) {
  const m = useMessages(ruleMessages);
  const text = useText();
  const change = (place: number, next: RuleCondition | null) =>
    onChange({
      ...rule,
      when: next ? rule.when.with(place, next) : rule.when.filter((_, at) => at !== place),
    });
  return (
    <li className={classes.rule} aria-label={m.rule({ number })}>
      <div className={classes.ruleHead}>
        <Select
          aria-label={m.statusOfRule({ number })}
          className={classes.status}
          data={customerStatuses.map(({ key, label }) => ({ value: key, label: text(label) }))}
          value={rule.status}
          allowDeselect={false}
          onChange={(status) => status && onChange({ ...rule, status: status as Status })}
        />
        <span className={classes.when}>{m.when}</span>
        <span className={classes.tools}>
          <IconButton
            icon={IconArrowUp}
            label={m.up({ number })}
            disabled={number === 1}
            onClick={() => onMove(-1)}
          />
          <IconButton
            icon={IconArrowDown}
            label={m.down({ number })}
            disabled={last}
            onClick={() => onMove(1)}
          />
          <IconButton
            icon={IconTrash}
            label={m.removeRule({ number })}
            disabled={!onRemove}
            onClick={() => onRemove?.()}
          />
        </span>
      </div>
      <ul className={classes.conditions}>
        {rule.when.map((condition, at) => (
          <Condition
            // biome-ignore lint/suspicious/noArrayIndexKey: a condition has nothing but its place.
            key={at}
            condition={condition}
            place={at + 1}
            number={number}
            onChange={(next) => change(at, next)}
            onRemove={rule.when.length > 1 ? () => change(at, null) : null}
          />
        ))}
      </ul>
      {rule.when.length < conditionsAtMost && (
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          leftSection={<IconPlus />}
          onClick={() => onChange({ ...rule, when: [...rule.when, freshCondition('bought_within')] })}
        >
          {m.addCondition}
        </Button>
      )}
    </li>
  );
}

type ConditionProps = {
  condition: RuleCondition;
  place: number;
  number: number;
  onChange: (condition: RuleCondition) => void;
  onRemove: (() => void) | null;
};

function Condition({ condition, place, number, onChange, onRemove }: ConditionProps) {
  const m = useMessages(ruleMessages);
  const amount = amountOf(condition);
  return (
    <li className={classes.condition}>
      <span className={classes.and}>{place > 1 && m.and}</span>
      <Select
        aria-label={m.factOfRule({ place, number })}
        className={classes.fact}
        data={facts.map((value) => ({ value, label: m[value] }))}
        value={condition.fact}
        allowDeselect={false}
        onChange={(fact) => fact && onChange(freshCondition(fact as Fact))}
      />
      {amount && (
        <>
          <NumberInput
            aria-label={m.amountOfRule({ place, number })}
            className={classes.amount}
            value={amount.value}
            min={condition.fact === 'subscribed_for' ? 0 : 1}
            max={amount.unit === 'times' ? 1000 : 3650}
            allowDecimal={false}
            clampBehavior="strict"
            hideControls
            onChange={(typed) => typeof typed === 'number' && onChange(withAmount(condition, typed))}
          />
          <span className={classes.unit}>{m[amount.unit]}</span>
        </>
      )}
      {onRemove && (
        <IconButton icon={IconX} label={m.removeCondition({ place, number })} onClick={onRemove} />
      )}
    </li>
  );
}

/** A year, or once, or a season: what is most often meant. */
export function freshCondition(fact: Fact): RuleCondition {
  switch (fact) {
    case 'purchases':
    case 'purchases_year':
      return { fact, at_least: 2 };
    case 'not_subscribed':
      return { fact };
    case 'spoken_within':
    case 'not_spoken_for':
      return { fact, days: 90 };
    case 'subscribed_for':
      return { fact, days: 0 };
    default:
      return { fact, days: 365 };
  }
}

const withAmount = (condition: RuleCondition, value: number): RuleCondition =>
  'at_least' in condition
    ? { ...condition, at_least: value }
    : 'days' in condition
      ? { ...condition, days: value }
      : condition;
