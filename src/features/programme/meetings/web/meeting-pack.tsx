// The pack of a meeting: what goes with its agenda, or went.
import { Button } from '@mantine/core';
import { IconNotebook } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay, useObject } from '../../../../model/web/use-schema.tsx';
import type { CommitteeLevel } from '../../../../objects/programme/choices.ts';
import { api } from '../../../../platform/web/api.ts';
import { useFormats, useLanguage, useMessages } from '../../../../platform/web/language.tsx';
import { SectionTitle } from '../../../../platform/web/ui/section-title.tsx';
import { useUndo } from '../../../../platform/web/ui/undo.tsx';
import { refreshObject } from '../../../../records/web/api/cache.ts';
import type { ApiRecord, Reference } from '../../../../records/web/api/record.ts';
import { useRecordPage } from '../../../../records/web/api/use-record-list.ts';
import { useUndoOperation } from '../../../../records/web/api/use-write.ts';
import type { PackMade } from '../../pack/contract.ts';
import { useSay } from '../../web/use-say.ts';
import { readsPacks, type SentWith } from '../contract.ts';
import { meetingMessages } from '../messages.ts';
import classes from './meetings.module.css';

type Props = { meeting: ApiRecord; mayEdit: boolean };

export function MeetingPack(props: Props) {
  const seen = useObject('committee_pack') !== undefined;
  return seen ? <Pack {...props} /> : null;
}

function Pack({ meeting, mayEdit }: Props) {
  const m = useMessages(meetingMessages);
  const committees = useRecordPage('committee', { fields: ['level'], limit: 50 });
  const committee = committees.data?.records.find(
    ({ id }) => id === (meeting.committee as Reference | null)?.id,
  );
  const level = (committee?.level as CommitteeLevel | undefined) ?? null;
  const { data } = useRecordPage('committee_pack', {
    filter: { field: 'meeting', op: 'is', value: meeting.id },
    sort: '-frozen_at',
    fields: ['language', 'frozen_at'],
    limit: 50,
  });
  const mayMake = useMay('committee_pack', 'create') && mayEdit;
  if (!data || !committees.data) return null;
  const latest = [...Map.groupBy(data.records, ({ language }) => language).values()].map(([one]) => one!);
  const before = meeting.status === 'planned' && !meeting.agenda_sent_at;
  const none = latest.length === 0;
  if (none && !(before && mayEdit)) return null;
  const says = !before
    ? null
    : !none
      ? m.packReady
      : !readsPacks(level)
        ? mayMake && m.packNone
        : mayMake
          ? m.packGoes
          : m.packOnlyLead;
  if (none && !says) return null;
  return (
    <section className={classes.part} aria-label={m.pack}>
      <SectionTitle>{m.pack}</SectionTitle>
      {says && <p className={classes.words}>{says}</p>}
      <ul className={classes.packs}>
        {latest.map((pack) => (
          <PackLink key={pack.id} pack={pack} />
        ))}
      </ul>
      <WentWith meeting={meeting} />
      {mayMake && before && <MakePack meeting={meeting.id} again={!none} />}
    </section>
  );
}

function PackLink({ pack }: { pack: ApiRecord }) {
  const m = useMessages(meetingMessages);
  const formats = useFormats();
  const language = pack.language === 'en' ? m.packEnglish : m.packFrench;
  return (
    <li>
      <IconNotebook size={16} aria-hidden="true" />
      <Link to={`/programme/packs/${pack.id}`}>
        {m.packIn({ language, day: formats.date(String(pack.frozen_at)) })}
      </Link>
    </li>
  );
}

/** How many got it, and in which shape: nobody by name. */
function WentWith({ meeting }: { meeting: ApiRecord }) {
  const m = useMessages(meetingMessages);
  const formats = useFormats();
  const went = meeting.agenda_sent_with as unknown as SentWith | null;
  const how = went
    ? [
        ...(went.whole ? [m.packWhole({ count: went.whole })] : []),
        ...(went.open ? [m.packOpen({ count: went.open })] : []),
      ]
    : [];
  return how.length ? <p className={classes.dim}>{m.packSent({ how: formats.list(how) })}.</p> : null;
}

function MakePack({ meeting, again }: { meeting: string; again: boolean }) {
  const m = useMessages(meetingMessages);
  const { language } = useLanguage();
  const client = useQueryClient();
  const offerUndo = useUndo();
  const undo = useUndoOperation();
  const { failed } = useSay();
  const [busy, setBusy] = useState(false);
  const make = async () => {
    setBusy(true);
    try {
      const { operation } = await api.action<PackMade>('pack.make', { meeting, language });
      offerUndo(m.packMade, async () => {
        await undo(operation);
        await refreshObject(client, 'committee_pack');
      });
      await refreshObject(client, 'committee_pack');
    } catch (error) {
      failed(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button size="xs" loading={busy} onClick={() => void make()}>
      {again ? m.packMakeAgain : m.packMake}
    </Button>
  );
}
