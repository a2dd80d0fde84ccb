// What the programme does and does not do. Every move is a decision with its reason; the modules of Jalon follow.
import { Button } from '@mantine/core';
import { IconPlus, IconTargetArrow } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '../../../../model/web/use-schema.tsx';
import { useMessages } from '../../../../platform/web/language.tsx';
import { laterPart } from '../../../../platform/web/later.tsx';
import { EmptyState } from '../../../../platform/web/ui/empty-state.tsx';
import { ErrorState } from '../../../../platform/web/ui/error-state.tsx';
import { Page } from '../../../../platform/web/ui/page.tsx';
import { SkeletonRows } from '../../../../platform/web/ui/skeleton-rows.tsx';
import { scopeMessages } from '../messages.ts';
import { RequestList } from './request-list.tsx';
import classes from './scope.module.css';
import { ScopeColumns } from './scope-columns.tsx';
import { useScope } from './use-scope.ts';

const RequestDialog = laterPart(async () => (await import('./request-dialog.tsx')).RequestDialog);
const Creep = laterPart(async () => (await import('./creep-section.tsx')).CreepSection);
const Openings = laterPart(async () => (await import('./team-openings.tsx')).TeamOpenings);

export default function ScopeScreen() {
  const m = useMessages(scopeMessages);
  const { data: scope, error, refetch } = useScope();
  const { request } = useSearch({ strict: false }) as { request?: string };
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const mayAsk = useMay('change_request', 'create');
  const mayDecide = useMay('scope_item', 'edit');
  const close = () => {
    setAsking(false);
    if (request) void navigate({ to: '/programme/scope', replace: true });
  };
  return (
    <Page
      title={m.title}
      width="wide"
      create={mayAsk ? { label: m.ask, run: () => setAsking(true) } : undefined}
    >
      <p className={classes.lead}>{m.lead}</p>
      {scope ? (
        scope.items.length === 0 ? (
          <EmptyState
            icon={IconTargetArrow}
            action={
              <Button component={Link} to="/programme">
                {m.toProject}
              </Button>
            }
          >
            {m.empty}
          </EmptyState>
        ) : (
          <>
            <ScopeColumns scope={scope} mayDecide={mayDecide} />
            {mayDecide && (
              <Button
                component={Link}
                to="."
                search={((before: object) => ({ ...before, new: 'scope_item' })) as never}
                leftSection={<IconPlus />}
              >
                {m.add}
              </Button>
            )}
            <RequestList requests={scope.requests} mayDecide={mayDecide} />
            {scope.creep && <Creep creep={scope.creep} mayDecide={mayDecide} />}
            <Openings />
          </>
        )
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonRows count={8} height={56} />
      )}
      {scope && mayAsk && (asking || request !== undefined) && (
        <RequestDialog module={request ?? null} onClose={close} />
      )}
    </Page>
  );
}
