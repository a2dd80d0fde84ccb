// The home of the programme: who owns it, where it stands, whether it works, what is to be decided. It fits a laptop's screen.
import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMessages } from '../../../../platform/web/language.tsx';
import { EmptyState } from '../../../../platform/web/ui/empty-state.tsx';
import { ErrorState } from '../../../../platform/web/ui/error-state.tsx';
import { Page } from '../../../../platform/web/ui/page.tsx';
import { SkeletonRows } from '../../../../platform/web/ui/skeleton-rows.tsx';
import { beginMessages } from '../../begin/messages.ts';
import { FirstRun } from '../../begin/web/first-run.tsx';
import { programmeMessages } from '../../messages.ts';
import { usePresenceSentence } from '../../owner/web/presence.tsx';
import { useVisit } from '../../owner/web/use-visit.ts';
import type { Home } from '../contract.ts';
import { homeMessages } from '../messages.ts';
import { GateBlock } from './gate-block.tsx';
import { GoalsBlock } from './goals-block.tsx';
import classes from './home.module.css';
import { DecisionsBlock, LateBlock } from './list-blocks.tsx';
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

type Props = { home: Home; programme: NonNullable<Home['programme']> };

function Begun({ home, programme }: Props) {
  useVisit('home');
  return (
    <Page
      title={programme.name}
      width="wide"
      actions={home.may_restart && <RestartMenu name={programme.name} />}
    >
      {!home.sponsor && <NoSponsor />}
      <PhaseRibbon programme={programme} />
      <Leaders home={home} />
      <div className={classes.columns}>
        <div>
          <DecisionsBlock decisions={home.decisions} />
          <LateBlock late={home.late} />
        </div>
        {home.gate && <GateBlock gate={home.gate} />}
      </div>
      <GoalsBlock goals={home.goals} />
    </Page>
  );
}

function NoSponsor() {
  const m = useMessages(homeMessages);
  return (
    <div className={classes.alarm} role="status">
      <IconAlertTriangle aria-hidden="true" />
      <p>{m.noSponsor}</p>
      <Button renderRoot={(props) => <Link {...props} to={'/programme/owner' as never} />}>
        {m.nameSponsor}
      </Button>
    </div>
  );
}

function Leaders({ home }: { home: Home }) {
  const m = useMessages(homeMessages);
  return (
    <dl className={classes.leaders}>
      <div>
        <dt>{m.sponsor}</dt>
        <dd>
          {home.sponsor?.name ?? m.nobodyYet}
          {home.sign && <SignOfLife sign={home.sign} />}
        </dd>
      </div>
      <div>
        <dt>{m.crmLead}</dt>
        <dd>{home.lead?.name ?? m.nobodyYet}</dd>
      </div>
    </dl>
  );
}

function SignOfLife({ sign }: { sign: NonNullable<Home['sign']> }) {
  return <p className={classes.sign}>{usePresenceSentence(sign)}</p>;
}
