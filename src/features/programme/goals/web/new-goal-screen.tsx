// A new goal: with a measure that is ready, or with one of the firm's own.
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useObject } from '../../../../model/web/use-schema.tsx';
import { api } from '../../../../platform/web/api.ts';
import { useMessages, useText } from '../../../../platform/web/language.tsx';
import { useErrorText } from '../../../../platform/web/ui/error-state.tsx';
import { Page } from '../../../../platform/web/ui/page.tsx';
import { SectionTitle } from '../../../../platform/web/ui/section-title.tsx';
import { goalMessages } from '../messages.ts';
import { readyChoices } from '../ready.ts';
import classes from './goals.module.css';
import { OwnMeasure } from './own-measure.tsx';
import { goalsKey, useGoals } from './use-goals.ts';

export default function NewGoalScreen() {
  const m = useMessages(goalMessages);
  const text = useText();
  const errorText = useErrorText();
  const navigate = useNavigate();
  const client = useQueryClient();
  const mayMeasure = useObject('measure') !== undefined;
  const { data } = useGoals();
  const [busy, setBusy] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const taken = new Set(data?.goals.map(({ measure }) => measure?.key));
  const show = async (id: string) => {
    await client.invalidateQueries({ queryKey: goalsKey });
    await navigate({ to: '/programme/goals/$id' as never, params: { id } as never });
  };
  const choose = async (key: string) => {
    setBusy(key);
    setFailure(null);
    try {
      await show((await api.action<{ id: string }>('programme.add_goal', { key })).id);
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(null);
    }
  };
  return (
    <Page
      title={m.newGoal}
      width="reading"
      heading={
        <div className={classes.crumbs}>
          <Link to={'/programme/goals' as never}>{m.back}</Link>
          <span aria-hidden="true">/</span>
          <h1>{m.newGoal}</h1>
        </div>
      }
    >
      <SectionTitle>{m.ready}</SectionTitle>
      <p className={classes.note}>{m.readyHelp}</p>
      {failure !== null && (
        <p role="alert" className={classes.error}>
          {errorText(failure)}
        </p>
      )}
      <ul className={classes.choices} aria-label={m.ready}>
        {readyChoices.map(({ key, name, description }) => (
          <li key={key} className={classes.choice}>
            <div>
              <strong>{text(name)}</strong>
              <p>{text(description)}</p>
            </div>
            {taken.has(key) ? (
              <span className={classes.aside}>{m.taken}</span>
            ) : (
              <Button
                size="xs"
                loading={busy === key}
                aria-label={`${m.choose} ${text(name)}`}
                onClick={() => choose(key)}
              >
                {m.choose}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayMeasure && (
        <>
          <SectionTitle>{m.own}</SectionTitle>
          <OwnMeasure onCreated={show} />
        </>
      )}
    </Page>
  );
}
