// Who answers for the programme: sponsor and CRM lead, their letters, who had the place before, and whether the sponsor is there.
import { useMessages } from '../../../../platform/web/language.tsx';
import { ErrorState } from '../../../../platform/web/ui/error-state.tsx';
import { Page } from '../../../../platform/web/ui/page.tsx';
import { SkeletonRows } from '../../../../platform/web/ui/skeleton-rows.tsx';
import { MembersPart } from '../../governance/web/members-part.tsx';
import { useParts } from '../../parts/web/use-parts.ts';
import { leaderPlaces } from '../contract.ts';
import { ownerMessages } from '../messages.ts';
import { LeaderPart } from './leader-part.tsx';
import classes from './owner.module.css';
import { Presence } from './presence.tsx';
import { useOwners } from './use-owners.ts';

export default function OwnerScreen() {
  const m = useMessages(ownerMessages);
  const { data, error, refetch } = useOwners();
  const { data: parts } = useParts();
  return (
    <Page title={m.title} width="wide">
      <p className={classes.lead}>{m.lead}</p>
      {data ? (
        <>
          {data.sign && <Presence sign={data.sign} today={data.today} />}
          <div className={classes.columns}>
            {leaderPlaces.map((place) => (
              <LeaderPart key={place} place={place} owners={data} />
            ))}
          </div>
          {parts?.aside.includes('governance') && (
            <div className={classes.team}>
              <MembersPart level="project_team" title={m.team} without={leaderPlaces} />
            </div>
          )}
        </>
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonRows count={8} height={40} />
      )}
    </Page>
  );
}
