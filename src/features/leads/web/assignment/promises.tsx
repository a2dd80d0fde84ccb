import { Button, Menu, Select } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useObject } from '../../../../model/web/use-schema.tsx';
import { useMessages, useText } from '../../../../platform/web/language.tsx';
import { IconButton } from '../../../../platform/web/ui/icon-button.tsx';
import { SectionTitle } from '../../../../platform/web/ui/section-title.tsx';
import { assignmentSettingsMessages } from '../../messages.ts';
import { useForms } from '../forms/use-forms.ts';
import classes from './assignment.module.css';
import type { Arrange, PromiseRecord } from './use-assignment.ts';

type Props = { promises: readonly PromiseRecord[]; arrange: Arrange; may: boolean };

const usual = 240;

/** What is promised of all leads, and what of those of one form or one source. */
export function Promises({ promises, arrange, may }: Props) {
  const m = useMessages(assignmentSettingsMessages);
  const text = useText();
  const forms = useForms().data?.records ?? [];
  const sources = useObject('lead')?.fields.get('source')?.choices ?? [];
  const general = promises.find(({ form, source }) => !form && !source);
  const special = promises.filter(({ form, source }) => form || source);
  const nameOf = ({ form, source }: PromiseRecord): string => {
    const choice = sources.find(({ key }) => key === source);
    return form
      ? m.byForm({ name: form.title ?? '' })
      : m.bySource({ name: choice ? text(choice.label) : '' });
  };
  const setGeneral = (minutes: number | null) => {
    if (minutes === null)
      return general && void arrange.remove('answer_promise', general.id, m.promiseRemoved);
    if (general) void arrange.change('answer_promise', general.id, { minutes });
    else void arrange.add('answer_promise', { minutes });
  };
  const freeForms = forms.filter(({ id }) => !special.some(({ form }) => form?.id === id));
  const freeSources = sources.filter(({ key }) => !special.some(({ source }) => source === key));
  return (
    <section className={classes.part} aria-label={m.promiseTitle}>
      <SectionTitle>{m.promiseTitle}</SectionTitle>
      <p className={classes.lead}>{m.promiseLead}</p>
      <div className={classes.promises}>
        <div className={classes.promise}>
          <span className={classes.what}>{m.promiseDefault}</span>
          <Time
            what={m.promiseDefault}
            minutes={general?.minutes ?? null}
            none={m.promiseNone}
            may={may}
            onChange={setGeneral}
          />
        </div>
        {special.map((promise) => {
          const what = nameOf(promise);
          return (
            <div key={promise.id} className={classes.promise}>
              <span className={classes.what}>{what}</span>
              <Time
                what={what}
                minutes={promise.minutes}
                may={may}
                onChange={(minutes) =>
                  minutes && void arrange.change('answer_promise', promise.id, { minutes })
                }
              />
              {may && (
                <IconButton
                  icon={IconX}
                  label={m.removeOf({ what })}
                  onClick={() => void arrange.remove('answer_promise', promise.id, m.promiseRemoved)}
                />
              )}
            </div>
          );
        })}
        {may && (
          <Menu>
            <Menu.Target>
              <Button variant="subtle" color="gray" leftSection={<IconPlus />} style={{ alignSelf: 'start' }}>
                {m.exception}
              </Button>
            </Menu.Target>
            <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
              {freeForms.map(({ id, record_title }) => (
                <Menu.Item
                  key={id}
                  onClick={() => void arrange.add('answer_promise', { form: id, minutes: usual })}
                >
                  {m.byForm({ name: record_title ?? '' })}
                </Menu.Item>
              ))}
              {freeSources.map(({ key, label }) => (
                <Menu.Item
                  key={key}
                  onClick={() => void arrange.add('answer_promise', { source: key, minutes: usual })}
                >
                  {m.bySource({ name: text(label) })}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
    </section>
  );
}

type TimeProps = {
  what: string;
  minutes: number | null;
  none?: string;
  may: boolean;
  onChange: (minutes: number | null) => void;
};

function Time({ what, minutes, none, may, onChange }: TimeProps) {
  const m = useMessages(assignmentSettingsMessages);
  const times = [30, 60, 120, 240, 420, 840];
  const label = (one: number): string => {
    if (one === 30) return m.halfHour;
    if (one === 420) return m.dayHours;
    if (one === 840) return m.twoDays;
    return one % 60 === 0 ? m.hours({ hours: one / 60 }) : m.otherMinutes({ minutes: one });
  };
  const all = minutes === null || times.includes(minutes) ? times : [...times, minutes].sort((a, b) => a - b);
  return (
    <Select
      className={classes.time}
      aria-label={m.promiseOf({ what })}
      placeholder={none}
      clearable={none !== undefined}
      allowDeselect={false}
      disabled={!may}
      data={all.map((one) => ({ value: String(one), label: label(one) }))}
      value={minutes === null ? null : String(minutes)}
      onChange={(value) => onChange(value === null ? null : Number(value))}
    />
  );
}
