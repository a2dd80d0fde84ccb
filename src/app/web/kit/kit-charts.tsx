import { useMemo, useState } from 'react';
import { Chart } from '../../../platform/web/chart/chart.tsx';
import type { ChartDatum } from '../../../platform/web/chart/chart-data.ts';
import { KeyFigure } from '../../../platform/web/chart/key-figure.tsx';
import { useFormats, useMessages } from '../../../platform/web/language.tsx';
import classes from './kit.module.css';
import { KitSection } from './kit-section.tsx';
import { kitMessages } from './messages.ts';

const cities = { Lyon: 34, Paris: 28, Nantes: 17, Bordeaux: 12, 'Clermont-Ferrand': 6, Annecy: 3 };
const months = [12.4, 18.1, 15.9, 22.3, 19.7, 26.8, 24.1, 31.2].map((thousands) => thousands * 1000);

export function KitCharts() {
  const m = useMessages(kitMessages);
  const formats = useFormats();
  const [opened, setOpened] = useState('');
  const data = useKitData();
  const money = useMemo(
    () => (value: number) => formats.money({ amount: value, currency: 'EUR' }),
    [formats],
  );
  const moneyShort = useMemo(
    () => (value: number) => formats.moneyShort({ amount: value, currency: 'EUR' }),
    [formats],
  );
  const onOpen = ({ point }: ChartDatum) => setOpened(point.label);
  const one = [{ id: 'n', label: m.deals }];
  return (
    <div className={classes.grid}>
      <KitSection title={m.charts} wide>
        <div className={classes.grid}>
          <KeyFigure
            label={m.signedThisMonth}
            value={31200}
            previous={24100}
            format={money}
            better="higher"
            trend={months}
            onOpen={() => setOpened(m.signed)}
          />
          <KeyFigure
            label={m.answerTime}
            value={5.5}
            previous={4.2}
            better="lower"
            trend={[3, 3.4, 4, 4.2, 5.5]}
          />
          <KeyFigure label={m.noNextStep} value={7} previous={7} better="lower" />
        </div>
        <p role="status">{opened && m.opened({ what: opened })}</p>
      </KitSection>
      <section className={classes.section}>
        <Chart title={m.dealsByCity} kind="rows" series={one} points={data.cities} onOpen={onOpen} />
      </section>
      <section className={classes.section}>
        <Chart
          title={m.signed}
          kind="bar"
          series={one}
          points={data.months}
          format={moneyShort}
          onOpen={onOpen}
        />
      </section>
      <section className={classes.section}>
        <Chart title={m.calls} kind="line" series={data.sources} points={data.weeks} onOpen={onOpen} />
      </section>
      <section className={classes.section}>
        <Chart title={m.sources} kind="stacked" series={data.sources} points={data.weeks} onOpen={onOpen} />
      </section>
      <section className={classes.section}>
        <Chart title={m.journey} kind="funnel" series={one} points={data.steps} onOpen={onOpen} />
      </section>
      <section className={classes.section}>
        <Chart title={m.calls} kind="bar" series={one} points={[]} />
      </section>
    </div>
  );
}

function useKitData() {
  const m = useMessages(kitMessages);
  const { locale } = useFormats();
  return useMemo(() => {
    const month = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
    const named = (values: Record<string, number>) =>
      Object.entries(values).map(([label, value]) => ({ id: label, label, values: [value] }));
    return {
      cities: named(cities),
      months: months.map((value, index) => ({
        id: String(index),
        label: month.format(Date.UTC(2026, index)),
        values: [value],
      })),
      sources: [
        { id: 'site', label: m.site },
        { id: 'phone', label: m.phone },
        { id: 'visit', label: m.visit },
      ],
      weeks: [31, 28, 35, 40, 38, 44, 47, 52].map((value, index) => ({
        id: String(index),
        label: `S${index + 30}`,
        values: [value, 24 + ((index * 7) % 9), index === 3 ? null : 12 + ((index * 5) % 7)],
      })),
      steps: named({ [m.received]: 420, [m.qualified]: 236, [m.quoted]: 118, [m.won]: 49 }),
    };
  }, [m, locale]);
}
