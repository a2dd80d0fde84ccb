/**
 * From a spreadsheet to records: four steps on one page that fills as one goes. The import itself lives on the server; the
 * address names it (`?id=`), so that the page can be left, reloaded and sent.
 */
import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useMessages } from '../../../platform/web/language.tsx';
import { laterPart, useFetchAhead } from '../../../platform/web/later.tsx';
import { useAnnounce } from '../../../platform/web/ui/announcer.tsx';
import { ErrorState } from '../../../platform/web/ui/error-state.tsx';
import { Page } from '../../../platform/web/ui/page.tsx';
import { SkeletonRows } from '../../../platform/web/ui/skeleton-rows.tsx';
import { asString, useUrlState } from '../../../platform/web/url-state.ts';
import type { Import } from '../../import-contract.ts';
import { refreshObject } from '../api/cache.ts';
import { FirstImport } from './first-import.tsx';
import classes from './import.module.css';
import { importMessages } from './messages.ts';
import { importKeys, isDecided, isWorking, useImport } from './use-imports.ts';

/** Needed with the first file: who comes to choose one waits for nothing more than that. */
const ImportSteps = laterPart(
  async () => (await import('./import-steps.tsx')).ImportSteps,
  () => <SkeletonRows count={8} height={44} />,
);

export default function ImportScreen() {
  const m = useMessages(importMessages);
  useFetchAhead([ImportSteps.fetch]);
  const [{ id, object }] = useUrlState((search) => ({
    id: asString(search.id),
    object: asString(search.object),
  }));
  return (
    <Page
      title={m.title}
      width="wide"
      actions={
        <Button variant="subtle" color="gray" component={Link} to="/imports" leftSection={<IconHistory />}>
          <span className={classes.pastLabel}>{m.pastImports}</span>
        </Button>
      }
    >
      <div className={classes.screen}>
        {id ? <OpenImport key={id} id={id} /> : <FirstImport preferred={object} />}
      </div>
    </Page>
  );
}

function OpenImport({ id }: { id: string }) {
  const { data, error, refetch } = useImport(id);
  useFollow(data);
  if (!data) {
    return error ? (
      <ErrorState error={error} onRetry={() => void refetch()} />
    ) : (
      <SkeletonRows count={8} height={44} />
    );
  }
  return <ImportSteps found={data} />;
}

/** When background work ends, what it changed is read again, and it is said. */
function useFollow(found: Import | undefined) {
  const client = useQueryClient();
  const announce = useAnnounce();
  const m = useMessages(importMessages);
  const before = useRef(found?.state);
  const state = found?.state;
  useEffect(() => {
    const was = before.current;
    before.current = state;
    if (!state || !was || was === state || isWorking(state)) return;
    if (isWorking(was)) announce(m[`state_${state}`]);
    if (!isDecided(state)) return;
    void refreshObject(client);
    void client.invalidateQueries({ queryKey: importKeys.list });
  }, [state, client, announce, m]);
}
