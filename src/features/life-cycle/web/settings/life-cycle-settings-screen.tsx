import { Alert, Button, NumberInput, Switch } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useFormats, useMessages } from '../../../../platform/web/language.tsx';
import { ErrorState, useErrorText } from '../../../../platform/web/ui/error-state.tsx';
import { Page } from '../../../../platform/web/ui/page.tsx';
import { SkeletonRows } from '../../../../platform/web/ui/skeleton-rows.tsx';
import type { LifeCycleSettings, StatusRule } from '../../contract.ts';
import { ruleMessages } from '../../messages.ts';
import { Foresight } from './foresight.tsx';
import { freshCondition, RuleCard } from './rule-card.tsx';
import classes from './settings.module.css';
import { type Saved, useSave, useSettings } from './use-settings.ts';

export default function LifeCycleSettingsScreen() {
  const m = useMessages(ruleMessages);
  const { data, error, refetch } = useSettings();
  return (
    <Page title={m.title} width="reading">
      <p className={classes.lead}>{m.lead}</p>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <Form key={data.saved_at ?? ''} saved={data} />
      ) : (
        <SkeletonRows count={5} height={88} />
      )}
    </Page>
  );
}

const rulesAtMost = 12;

function Form({ saved }: { saved: Saved }) {
  const m = useMessages(ruleMessages);
  const formats = useFormats();
  const errorText = useErrorText();
  const save = useSave();
  const [settings, setSettings] = useState<LifeCycleSettings>({
    enabled: saved.enabled,
    rules: saved.rules,
    review_days: saved.review_days,
  });
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const { rules } = settings;
  const setRules = (next: StatusRule[]) => setSettings((before) => ({ ...before, rules: next }));

  const submit = async () => {
    setBusy(true);
    setFailure(null);
    try {
      await save(settings);
      notifications.show({ message: settings.enabled ? m.saved : m.savedOff, role: 'status' });
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <div className={classes.form}>
      <Switch
        label={m.enabled}
        checked={settings.enabled}
        onChange={({ currentTarget: { checked } }) =>
          setSettings((before) => ({ ...before, enabled: checked }))
        }
      />
      <ol className={classes.rules}>
        {rules.map((rule, at) => (
          <RuleCard
            // biome-ignore lint/suspicious/noArrayIndexKey: a rule has nothing but its place.
            key={at}
            rule={rule}
            number={at + 1}
            last={at === rules.length - 1}
            onChange={(next) => setRules(rules.with(at, next))}
            onMove={(step) => setRules(moved(rules, at, step))}
            onRemove={rules.length > 1 ? () => setRules(rules.toSpliced(at, 1)) : null}
          />
        ))}
      </ol>
      {rules.length < rulesAtMost && (
        <Button
          className={classes.add}
          variant="default"
          leftSection={<IconPlus />}
          onClick={() => setRules([...rules, { status: 'active', when: [freshCondition('bought_within')] }])}
        >
          {m.addRule}
        </Button>
      )}
      <NumberInput
        label={m.reviewDays}
        description={m.reviewHelp}
        className={classes.review}
        value={settings.review_days}
        min={1}
        max={730}
        allowDecimal={false}
        clampBehavior="strict"
        hideControls
        suffix={` ${m.days}`}
        onChange={(typed) =>
          typeof typed === 'number' && setSettings((before) => ({ ...before, review_days: typed }))
        }
      />
      <Foresight rules={rules} />
      {failure !== null && (
        <Alert color="red" role="alert">
          {errorText(failure)}
        </Alert>
      )}
      <div className={classes.foot}>
        <Button variant="filled" loading={busy} onClick={() => void submit()}>
          {m.save}
        </Button>
        {saved.saved_by && saved.saved_at && (
          <span className={classes.quiet}>
            {m.savedBy({ name: saved.saved_by.name, when: formats.when(saved.saved_at) })}
          </span>
        )}
      </div>
    </div>
  );
}

function moved<T>(list: readonly T[], at: number, step: 1 | -1): T[] {
  const next = [...list];
  const [taken] = next.splice(at, 1);
  if (taken !== undefined) next.splice(at + step, 0, taken);
  return next;
}
