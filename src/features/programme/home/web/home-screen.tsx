// The home of the programme: who owns it, where it stands, what is to be decided, what is late. It fits a laptop's screen.
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMessages } from '../../../../platform/web/language.tsx';
import { DateText } from '../../../../platform/web/ui/date-text.tsx';
import { EmptyState } from '../../../../platform/web/ui/empty-state.tsx';
import { ErrorState } from '../../../../platform/web/ui/error-state.tsx';
import { Page } from '../../../../platform/web/ui/page.tsx';
import { SectionTitle } from '../../../../platform/web/ui/section-title.tsx';
import { SkeletonRows } from '../../../../platform/web/ui/skeleton-rows.tsx';
import { beginMessages } from '../../begin/messages.ts';
import { FirstRun } from '../../begin/web/first-run.tsx';
import { programmeMessages } from '../../messages.ts';
import type { Home } from '../contract.ts';
import { homeMessages } from '../messages.ts';
import classes from './home.module.css';
import { PhaseRibbon } from './phase-ribbon.tsx';
import { RestartMenu } from './restart-menu.tsx';
import { useHome } from './use-home.ts';

export default function HomeScreen() {
  const m = useMessages(programmeMessages);
  const begin = useMessages(beginMessages);
  const { data: home, error, refetch } = useHome();
  if (home?.programme) return <Begun home={home} programme={home.programme} />;
  if (home?.may_begin) return <FirstRun />;
  return (
    <Page title={m.project} width="reading">
      {home ? (
        <EmptyState>{begin.notYet}</EmptyState>
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonRows count={8} height={40} />
      )}
    </Page>
  );
}

type Programme = NonNullable<Home['programme']>;

function Begun({ home, programme }: { home: Home; programme: Programme }) {
  const m = useMessages(homeMessages);
  return (
    <Page
      title={programme.name}
      width="wide"
      actions={home.may_restart && <RestartMenu name={programme.name} />}
    >
      {!home.sponsor && (
        <div className={classes.alarm} role="status">
          <IconAlertTriangle aria-hidden="true" />
          <p>{m.noSponsor}</p>
        </div>
      )}
      <PhaseRibbon programme={programme} />
      <dl className={classes.leaders}>
        <dt>{m.sponsor}</dt>
        <dd>{home.sponsor?.name ?? '—'}</dd>
        <dt>{m.crmLead}</dt>
        <dd>{home.lead?.name ?? '—'}</dd>
      </dl>
      <div className={classes.columns}>
        <Block title={m.decisions} count={home.decisions.count} none={m.noDecision}>
          {home.decisions.next.map(({ id, name, wanted_by }) => (
            <Line key={id} object="decision" id={id} name={name}>
              {wanted_by && <DateText value={wanted_by} />}
            </Line>
          ))}
        </Block>
        <Block title={m.late} count={home.late.count} none={m.nothingLate}>
          {home.late.next.map(({ id, object, name, due_on, person }) => (
            <Line key={id} object={object} id={id} name={name}>
              {person?.name ?? m.nobody} · <DateText value={due_on} />
            </Line>
          ))}
        </Block>
      </div>
    </Page>
  );
}

type BlockProps = { title: string; count: number; none: string; children: ReactNode };

function Block({ title, count, none, children }: BlockProps) {
  return (
    <section aria-label={title}>
      <SectionTitle count={count || undefined}>{title}</SectionTitle>
      {count ? <ul className={classes.list}>{children}</ul> : <p className={classes.none}>{none}</p>}
    </section>
  );
}

function Line({
  object,
  id,
  name,
  children,
}: {
  object: string;
  id: string;
  name: string;
  children: ReactNode;
}) {
  return (
    <li className={classes.line}>
      <Link to="/o/$object/$id" params={{ object, id } as never} className={classes.name}>
        {name}
      </Link>
      <span className={classes.aside}>{children}</span>
    </li>
  );
}
