import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconRoute } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useMay } from '../../../../model/web/use-schema.tsx';
import { useMessages } from '../../../../platform/web/language.tsx';
import { useFetchAhead } from '../../../../platform/web/later.tsx';
import { EmptyState } from '../../../../platform/web/ui/empty-state.tsx';
import { ErrorState } from '../../../../platform/web/ui/error-state.tsx';
import { Page } from '../../../../platform/web/ui/page.tsx';
import { SkeletonRows } from '../../../../platform/web/ui/skeleton-rows.tsx';
import { useUrlState } from '../../../../platform/web/url-state.ts';
import { useLiveRecords } from '../../../../records/web/api/use-live-records.ts';
import { useQuickCreate } from '../../../../records/web/create/use-quick-create.ts';
import { LaterPeek } from '../../../../records/web/page/later-peek.ts';
import { boardMessages } from '../../messages.ts';
import { NextPanel, WhyPanel } from '../move/after-move.tsx';
import { ShownAs } from '../shown-as.tsx';
import { type Stage, usePipelines } from '../use-pipelines.ts';
import classes from './board.module.css';
import { Board } from './board.tsx';
import { BoardFilters } from './board-filters.tsx';
import { boardFilter, readBoardAddress } from './board-scope.ts';

export default function BoardScreen() {
  const m = useMessages(boardMessages);
  const navigate = useNavigate();
  const [address, setAddress] = useUrlState(readBoardAddress);
  const small = useMediaQuery('(max-width: 47.99em)', undefined, { getInitialValueInEffect: false });
  const { pipelines, loading, error, retry } = usePipelines();
  const mayCreate = useMay('deal', 'create');
  const mayArrange = useMay('pipeline', 'create');
  useLiveRecords();
  useFetchAhead([LaterPeek.fetch, WhyPanel.fetch, NextPanel.fetch]);

  const pipeline = pipelines.find(({ id }) => id === address.pipeline) ?? pipelines[0];
  const { owner, q } = address;
  const filter = useMemo(() => pipeline && boardFilter(pipeline.id, { owner, q }), [pipeline, owner, q]);
  const quickCreate = useQuickCreate();
  const create = useCallback(
    (stage: Stage | undefined) =>
      quickCreate('deal', stage && { stage: { id: stage.id, title: stage.name, object: 'stage' } }),
    [quickCreate],
  );
  const firstOpen = pipeline?.stages.find(({ outcome }) => outcome === 'open');

  return (
    <Page
      title={m.deals}
      tabs={<ShownAs at="board" />}
      peek={
        address.peek && (
          <LaterPeek object="deal" id={address.peek} onClose={() => setAddress({ peek: undefined })} />
        )
      }
      create={mayCreate && pipeline ? { label: m.newDeal, run: () => create(firstOpen) } : undefined}
    >
      <div className={classes.screen}>
        {loading ? (
          <SkeletonRows count={8} height={48} />
        ) : error ? (
          <ErrorState error={error} onRetry={retry} />
        ) : pipeline && filter ? (
          <>
            <BoardFilters
              pipelines={pipelines}
              pipeline={pipeline.id}
              address={address}
              onChange={(change) => setAddress(change)}
            />
            <Board
              key={pipeline.id}
              pipeline={pipeline}
              filter={filter}
              address={address}
              small={small}
              onAddress={setAddress}
              onCreate={create}
            />
          </>
        ) : (
          <EmptyState
            icon={IconRoute}
            action={
              mayArrange && (
                <Button variant="filled" onClick={() => void navigate({ to: '/settings/pipelines' })}>
                  {m.openSettings}
                </Button>
              )
            }
          >
            {m.noPipeline}
          </EmptyState>
        )}
      </div>
    </Page>
  );
}
