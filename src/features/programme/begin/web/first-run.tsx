// Six questions on one page; then the programme stands.
import { Button, Checkbox, Chip, Group, NumberInput, Select } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { DayInput, isDay } from '../../../../fields/web/when-input.tsx';
import { modules } from '../../../../objects/modules.ts';
import { addDays } from '../../../../platform/lib/day.ts';
import { api } from '../../../../platform/web/api.ts';
import { useMessages, useText } from '../../../../platform/web/language.tsx';
import { useSession } from '../../../../platform/web/session.ts';
import { ErrorState, useErrorText } from '../../../../platform/web/ui/error-state.tsx';
import { useFields } from '../../../../platform/web/ui/fields.ts';
import { Page } from '../../../../platform/web/ui/page.tsx';
import { SkeletonRows } from '../../../../platform/web/ui/skeleton-rows.tsx';
import { type Aim, aims, isLight, sizeOf } from '../contract.ts';
import { aimLabels, beginMessages } from '../messages.ts';
import classes from './first-run.module.css';

type Offer = {
  people: { id: string; name: string; job_title: string | null }[];
  /** Modules that the firm works with already. */
  in_use: string[];
};

const nobody = 'nobody';
const usualDays = 90;
const usualModules = ['leads', 'sales', 'agenda'];
const today = (): string => new Date().toISOString().slice(0, 10);

export function FirstRun() {
  const m = useMessages(beginMessages);
  const {
    data: offer,
    error,
    refetch,
  } = useQuery({
    queryKey: ['programme', 'offer'],
    queryFn: () => api.action<Offer>('programme.offer', {}),
  });
  if (offer) return <Questions offer={offer} />;
  return (
    <Page title={m.title} width="reading">
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonRows count={8} height={40} />
      )}
    </Page>
  );
}

function Questions({ offer }: { offer: Offer }) {
  const m = useMessages(beginMessages);
  const text = useText();
  const client = useQueryClient();
  const errorText = useErrorText();
  const { user } = useSession();
  const people = offer.people.map(({ id, name, job_title }) => ({
    value: id,
    label: job_title ? `${name} · ${job_title}` : name,
  }));
  const form = useFields({
    initial: {
      people: 12 as number | string,
      sponsor: null as string | null,
      lead: user.id as string | null,
      aims: [] as Aim[],
      go_live_on: addDays(today(), usualDays),
      modules: withNeeds([...usualModules, ...offer.in_use]),
    },
    check: {
      people: (value) => (Number(value) >= 1 ? null : m.peopleMissing),
      sponsor: (value) => (value ? null : m.sponsorMissing),
      lead: (value) => (value ? null : m.leadMissing),
      aims: (value) => (value.length ? null : m.aimsMissing),
      go_live_on: (value) => (isDay(value) && value > today() ? null : m.dayMissing),
    },
    submit: async ({ people, sponsor, ...values }) => {
      await api.action('programme.begin', {
        ...values,
        people: Number(people),
        sponsor: sponsor === nobody ? null : sponsor,
      });
      // What one may see is other than before.
      await client.invalidateQueries();
    },
  });
  const { values, set, bind } = form;
  return (
    <Page title={m.title} width="reading">
      <p className={classes.lead}>{m.lead}</p>
      <form className={classes.form} onSubmit={form.onSubmit} noValidate>
        <NumberInput
          label={m.people}
          description={isLight(sizeOf(Number(values.people) || 1)) ? m.light : m.committees}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          min={1}
          max={100_000}
          allowDecimal={false}
          {...bind('people')}
        />
        <Select
          label={m.sponsor}
          description={m.sponsorHelp}
          searchable
          data={[...people, { value: nobody, label: m.nobodyYet }]}
          {...bind('sponsor')}
        />
        <Select label={m.crmLead} description={m.crmLeadHelp} searchable data={people} {...bind('lead')} />
        <fieldset className={classes.question}>
          <legend>{m.aims}</legend>
          <p className={classes.help}>{m.aimsHelp}</p>
          <Chip.Group multiple value={values.aims} onChange={(next) => set('aims', next as Aim[])}>
            <Group gap="xs">
              {aims.map((aim) => (
                <Chip key={aim} value={aim} disabled={values.aims.length >= 3 && !values.aims.includes(aim)}>
                  {text(aimLabels[aim])}
                </Chip>
              ))}
            </Group>
          </Chip.Group>
          {bind('aims').error && (
            <p role="alert" className={classes.error}>
              {bind('aims').error}
            </p>
          )}
        </fieldset>
        <DayInput label={m.goLive} required min={addDays(today(), 1)} {...bind('go_live_on')} />
        <fieldset className={classes.question}>
          <legend>{m.modules}</legend>
          <p className={classes.help}>{m.modulesHelp}</p>
          <Checkbox.Group value={values.modules} onChange={(next) => set('modules', withNeeds(next))}>
            <div className={classes.modules}>
              {modules.map(({ key, label, purpose }) => (
                <Checkbox key={key} value={key} label={text(label)} description={text(purpose)} />
              ))}
            </div>
          </Checkbox.Group>
        </fieldset>
        {form.failure !== null && (
          <p role="alert" className={classes.error}>
            {errorText(form.failure)}
          </p>
        )}
        <Button type="submit" variant="filled" loading={form.busy}>
          {m.begin}
        </Button>
      </form>
    </Page>
  );
}

/** A module brings those without which it makes no sense. */
function withNeeds(chosen: readonly string[]): string[] {
  const needed = modules.flatMap(({ key, needs = [] }) => (chosen.includes(key) ? needs : []));
  return [...new Set([...chosen, ...needed])];
}
