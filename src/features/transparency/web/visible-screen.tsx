// What others see of the person who looks at this page: their records, their agenda, their figures; and what they may say to it.
import { useObject } from '../../../model/web/use-schema.tsx';
import { useFormats, useMessages, useText } from '../../../platform/web/language.tsx';
import { ErrorState } from '../../../platform/web/ui/error-state.tsx';
import { Page } from '../../../platform/web/ui/page.tsx';
import { SectionTitle } from '../../../platform/web/ui/section-title.tsx';
import { SkeletonRows } from '../../../platform/web/ui/skeleton-rows.tsx';
import type { Visibility, Watchers } from '../contract.ts';
import { visibleMessages } from '../messages.ts';
import { Contestations } from './contestations.tsx';
import { Looks } from './looks.tsx';
import { Measures } from './measures.tsx';
import { useVisibility } from './use-visibility.ts';
import classes from './visible.module.css';

export default function VisibleScreen() {
  const m = useMessages(visibleMessages);
  const { data, error, refetch } = useVisibility();
  return (
    <Page title={m.title} width="reading">
      <p className={classes.lead}>{m.lead}</p>
      {data ? (
        <>
          <Contestations contestations={data.contestations} />
          <Records visibility={data} />
          <Looks />
          <Measures visibility={data} />
        </>
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonRows count={10} />
      )}
    </Page>
  );
}

function Records({ visibility }: { visibility: Visibility }) {
  const m = useMessages(visibleMessages);
  return (
    <section className={classes.section} aria-label={m.records}>
      <SectionTitle>{m.records}</SectionTitle>
      <p className={classes.note}>{m.recordsLead}</p>
      <dl className={classes.records}>
        {visibility.objects.map(({ object, watchers }) => (
          <ObjectLine key={object} name={object} watchers={watchers} />
        ))}
      </dl>
      <p className={classes.note}>{m.agendaNote}</p>
    </section>
  );
}

function ObjectLine({ name, watchers }: { name: string; watchers: readonly Watchers[] }) {
  const m = useMessages(visibleMessages);
  const text = useText();
  const formats = useFormats();
  const object = useObject(name);
  if (!object) return null;
  return (
    <div className={classes.record}>
      <dt>{text(object.label.many)}</dt>
      <dd>
        {watchers.length === 0 && m.nobody}
        {watchers.map(({ role, reach, count, people }) => {
          const more = count - people.length;
          const names = formats.list([
            ...people.map((person) => person.name),
            ...(more > 0 ? [m.andMore({ count: more })] : []),
          ]);
          return <p key={`${role} ${reach}`}>{m.watchers({ names, role, why: m[reach] })}</p>;
        })}
      </dd>
    </div>
  );
}
