/** Keys for programs: one's own, and for administrators everybody's. */
import { Button, SegmentedControl } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../platform/web/api.ts';
import { useFormats, useMessages, useText } from '../../../platform/web/language.tsx';
import { useNow } from '../../../platform/web/now.ts';
import { ConfirmByName } from '../../../platform/web/ui/confirm-by-name.tsx';
import { EmptyState } from '../../../platform/web/ui/empty-state.tsx';
import { ErrorState } from '../../../platform/web/ui/error-state.tsx';
import { Page } from '../../../platform/web/ui/page.tsx';
import { SkeletonRows } from '../../../platform/web/ui/skeleton-rows.tsx';
import { StateBadge } from '../../../platform/web/ui/state-badge.tsx';
import type { ApiKeyInfo } from '../contract.ts';
import { settingsMessages } from '../messages.ts';
import { useMe } from './me.ts';
import { NewKeyDialog } from './new-key-dialog.tsx';
import { keysKey, objectsQuery } from './people-data.ts';
import classes from './settings.module.css';
import { useChange } from './use-change.ts';

export default function KeysScreen() {
  const m = useMessages(settingsMessages);
  const { administer } = useMe();
  const [all, setAll] = useState(administer);
  const [creating, setCreating] = useState(false);
  const [revoking, setRevoking] = useState<ApiKeyInfo | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: [...keysKey, all],
    queryFn: () => api.action<{ keys: ApiKeyInfo[] }>('api_key.list', { all }),
  });
  const revoke = useChange((id: string) => api.action('api_key.revoke', { id }), keysKey);
  const create = { label: m.newKey, run: () => setCreating(true) };
  return (
    <Page title={m.keys} width="reading" create={create}>
      <div className={classes.stack}>
        <p className={classes.lead}>{m.keysLead}</p>
        {administer && (
          <div>
            <SegmentedControl
              aria-label={m.whoseKeys}
              value={all ? 'all' : 'mine'}
              onChange={(value) => setAll(value === 'all')}
              data={[
                { value: 'all', label: m.allKeys },
                { value: 'mine', label: m.myKeys },
              ]}
            />
          </div>
        )}
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
        {!data && !error && <SkeletonRows count={3} height={52} />}
        {data?.keys.length === 0 && (
          <EmptyState icon={IconKey} action={<Button onClick={create.run}>{m.newKey}</Button>}>
            {m.keysEmpty}
          </EmptyState>
        )}
        {data && data.keys.length > 0 && (
          <ul className={classes.rows}>
            {data.keys.map((key) => (
              <KeyRow key={key.id} item={key} onRevoke={() => setRevoking(key)} />
            ))}
          </ul>
        )}
      </div>
      {creating && <NewKeyDialog onClose={() => setCreating(false)} />}
      <ConfirmByName
        opened={revoking !== null}
        onClose={() => setRevoking(null)}
        title={m.revokeKeyOf({ name: revoking?.name ?? '' })}
        loss={m.revokeLoss}
        name={revoking?.name ?? ''}
        action={m.revoke}
        onConfirm={async () => revoking && revoke.mutateAsync(revoking.id)}
      />
    </Page>
  );
}

function KeyRow({ item, onRevoke }: { item: ApiKeyInfo; onRevoke: () => void }) {
  const m = useMessages(settingsMessages);
  const formats = useFormats();
  const now = useNow();
  const expired = item.expires_at !== null && Date.parse(item.expires_at) < now;
  const scopes = useScopeWords();
  const rights =
    item.scopes.length === 0 ? item.role : `${item.role} (${item.scopes.map(scopes).join(', ')})`;
  return (
    <li className={classes.row}>
      <IconKey className={classes.quiet} />
      <div className={classes.rowMain}>
        <div className={classes.rowTitle}>
          {item.name}
          <span className={`${classes.rowMore} ${classes.secret}`}>{item.start}…</span>
          {expired && <StateBadge tone="warn">{m.expired}</StateBadge>}
        </div>
        <div className={classes.rowMore}>
          {[
            item.user.service ? m.stateService : item.user.name,
            rights,
            item.expires_at ? m.expires({ date: formats.date(item.expires_at) }) : m.noExpiry,
            item.last_used_at ? m.usedOn({ when: formats.when(item.last_used_at, now) }) : m.neverUsed,
          ].join(' · ')}
        </div>
      </div>
      <Button size="xs" onClick={onRevoke} aria-label={m.revokeKeyOf({ name: item.name })}>
        {m.revoke}
      </Button>
    </li>
  );
}

/** `lead:write` as people say it: 'Demandes : lire et écrire'. */
function useScopeWords(): (scope: string) => string {
  const m = useMessages(settingsMessages);
  const text = useText();
  const { data: objects = [] } = useQuery(objectsQuery);
  const words: Record<string, string> = {
    read: m.objectsRead,
    write: m.objectsWrite,
    export: m.actionExport,
    administer: m.administer,
  };
  return (scope) => {
    const [what = '', object] = scope.split(':').reverse();
    const word = words[what] ?? what;
    const label = objects.find(({ name }) => name === object)?.label.many;
    return object ? m.cell({ action: label ? text(label) : object, object: word.toLocaleLowerCase() }) : word;
  };
}
