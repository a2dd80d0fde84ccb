// The three levels with their members, mandates and rhythm. A light programme has none, and can grow one at a time.
import { Button, Group } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '../../../../model/web/use-schema.tsx';
import { type CommitteeLevel, committeeLevels } from '../../../../objects/programme/choices.ts';
import { api } from '../../../../platform/web/api.ts';
import { useMessages, useText } from '../../../../platform/web/language.tsx';
import { ErrorState, useErrorText } from '../../../../platform/web/ui/error-state.tsx';
import { Page } from '../../../../platform/web/ui/page.tsx';
import { SkeletonRows } from '../../../../platform/web/ui/skeleton-rows.tsx';
import { useUndo } from '../../../../platform/web/ui/undo.tsx';
import { refreshObject } from '../../../../records/web/api/cache.ts';
import { useRecordPage } from '../../../../records/web/api/use-record-list.ts';
import { useUndoOperation } from '../../../../records/web/api/use-write.ts';
import { programmeKey } from '../../home/web/use-home.ts';
import { governanceMessages } from '../messages.ts';
import classes from './governance.module.css';
import { LevelPart } from './level-part.tsx';
import { MembersPart } from './members-part.tsx';

export default function GovernanceScreen() {
  const m = useMessages(governanceMessages);
  const may = useMay('committee', 'create');
  const { data, error, refetch } = useRecordPage('committee', { sort: 'created_at', limit: 50 });
  const committees = data?.records ?? [];
  const missing = committeeLevels.filter(({ key }) => !committees.some(({ level }) => level === key));
  const inOrder = committeeLevels.flatMap(({ key }) => committees.filter(({ level }) => level === key));
  return (
    <Page title={m.title} width="wide">
      <p className={classes.lead}>{m.lead}</p>
      {data ? (
        <>
          {committees.length === 0 && (
            <>
              <p className={classes.lead}>{m.light}</p>
              <div className={classes.alone}>
                <MembersPart level="project_team" />
              </div>
            </>
          )}
          {inOrder.map((committee) => (
            <LevelPart key={committee.id} committee={committee} />
          ))}
          {may && missing.length > 0 && (
            <Group gap="xs">
              {missing.map(({ key }) => (
                <Grow key={key} level={key} />
              ))}
            </Group>
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

function Grow({ level }: { level: CommitteeLevel }) {
  const m = useMessages(governanceMessages);
  const text = useText();
  const client = useQueryClient();
  const errorText = useErrorText();
  const offerUndo = useUndo();
  const undo = useUndoOperation();
  const [failure, setFailure] = useState<unknown>(null);
  const name = text(committeeLevels.find(({ key }) => key === level)!.label);
  const grow = async () => {
    try {
      const { operation } = await api.action<{ operation: string }>('programme.grow', { level });
      offerUndo(m.grown({ level: name }), () => undo(operation));
      await Promise.all([
        refreshObject(client, 'committee'),
        refreshObject(client, 'programme'),
        client.invalidateQueries({ queryKey: programmeKey }),
      ]);
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <>
      <Button leftSection={<IconPlus size={18} />} onClick={() => void grow()}>
        {m.grow({ level: name })}
      </Button>
      {failure !== null && <p role="alert">{errorText(failure)}</p>}
    </>
  );
}
