// The packs that were made, newest first; another is made with one click.
import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconNotebook } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '../../../../model/web/use-schema.tsx';
import { api } from '../../../../platform/web/api.ts';
import { useLanguage, useMessages } from '../../../../platform/web/language.tsx';
import { DateText } from '../../../../platform/web/ui/date-text.tsx';
import { EmptyState } from '../../../../platform/web/ui/empty-state.tsx';
import { ErrorState, useErrorText } from '../../../../platform/web/ui/error-state.tsx';
import { Page } from '../../../../platform/web/ui/page.tsx';
import { SkeletonRows } from '../../../../platform/web/ui/skeleton-rows.tsx';
import { refreshObject } from '../../../../records/web/api/cache.ts';
import type { Reference } from '../../../../records/web/api/record.ts';
import { useRecordPage } from '../../../../records/web/api/use-record-list.ts';
import classes from '../../web/register.module.css';
import type { PackMade } from '../contract.ts';
import { packMessages } from '../messages.ts';

export default function PacksScreen() {
  const m = useMessages(packMessages);
  const may = useMay('committee_pack', 'create');
  const { data, error, refetch } = useRecordPage('committee_pack', { sort: '-frozen_at', limit: 200 });
  const packs = data?.records ?? [];
  return (
    <Page title={m.packs} width="reading">
      <p className={classes.lead}>{m.lead}</p>
      {may && packs.length > 0 && (
        <div className={classes.tools}>
          <MakePack />
        </div>
      )}
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <SkeletonRows count={5} height={44} />
      ) : packs.length === 0 ? (
        <EmptyState icon={IconNotebook} action={may && <MakePack />}>
          {m.empty}
        </EmptyState>
      ) : (
        <ul className={classes.rows}>
          {packs.map(({ id, name, language, frozen_at, meeting }) => (
            <li key={id} className={classes.row}>
              <span className={classes.title}>
                <Link to={`/programme/packs/${id}`}>{String(name)}</Link>
              </span>
              <span className={classes.aside}>
                {language === 'en' ? m.english : m.french}
                {meeting
                  ? ` · ${m.forMeeting({ meeting: (meeting as unknown as Reference).title ?? '' })}`
                  : ''}{' '}
                · <DateText value={String(frozen_at)} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}

function MakePack() {
  const m = useMessages(packMessages);
  const { language } = useLanguage();
  const client = useQueryClient();
  const navigate = useNavigate();
  const errorText = useErrorText();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const make = async (language: 'fr' | 'en') => {
    setBusy(true);
    setFailure(null);
    try {
      const { id } = await api.action<PackMade>('pack.make', { language });
      void refreshObject(client, 'committee_pack');
      await navigate({ to: `/programme/packs/${id}` });
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <span className={classes.buttons}>
      {failure !== null && <span role="alert">{errorText(failure)}</span>}
      <Menu>
        <Menu.Target>
          <Button variant="filled" loading={busy} rightSection={<IconChevronDown size={16} />}>
            {m.make}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {(language === 'fr' ? (['fr', 'en'] as const) : (['en', 'fr'] as const)).map((one) => (
            <Menu.Item key={one} onClick={() => void make(one)}>
              {one === 'fr' ? m.inFrench : m.inEnglish}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </span>
  );
}
