// The vision in force, for everybody; its draft and the interviews it comes from, for the project team.
import { Button } from '@mantine/core';
import { IconEye, IconMessages, IconPencil } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMay, useObject } from '../../../../model/web/use-schema.tsx';
import { useFormats, useMessages, useText } from '../../../../platform/web/language.tsx';
import { EmptyState } from '../../../../platform/web/ui/empty-state.tsx';
import { ErrorState } from '../../../../platform/web/ui/error-state.tsx';
import { Page } from '../../../../platform/web/ui/page.tsx';
import { SectionTitle } from '../../../../platform/web/ui/section-title.tsx';
import { SkeletonRows } from '../../../../platform/web/ui/skeleton-rows.tsx';
import { StateBadge } from '../../../../platform/web/ui/state-badge.tsx';
import { useRecordPage } from '../../../../records/web/api/use-record-list.ts';
import { type Edit, useEdit } from '../../web/use-edit.ts';
import { visionMessages } from '../messages.ts';
import { DraftEditor } from './draft-editor.tsx';
import { PublishedVision, type VisionRecord } from './published-vision.tsx';
import classes from './vision.module.css';

export default function VisionScreen() {
  const m = useMessages(visionMessages);
  const edit = useEdit();
  const may = useMay('vision', 'edit');
  const asks = useObject('interview_question') !== undefined;
  const { data, error, refetch } = useRecordPage('vision', { sort: '-created_at', limit: 100 });
  const versions = (data?.records ?? []) as VisionRecord[];
  const published = versions
    .filter(({ published_at }) => published_at)
    .sort((a, b) => Number(b.number) - Number(a.number));
  const draft = may ? versions.find(({ published_at }) => !published_at) : undefined;
  const write = () => void edit.act('vision.draft', {}, 'vision');
  return (
    <Page title={m.title} width="reading">
      {!data ? (
        error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : (
          <SkeletonRows count={6} height={40} />
        )
      ) : (
        <>
          {/* What is being written comes first for whoever writes it. */}
          {draft && (
            <DraftEditor
              key={draft.id}
              draft={draft}
              next={Number(published[0]?.number ?? 0) + 1}
              edit={edit}
            />
          )}
          {published.length > 0 && <PublishedVision versions={published} />}
          {published.length === 0 && !draft && (
            <EmptyState
              icon={IconEye}
              action={
                may && (
                  <Button leftSection={<IconPencil />} onClick={write}>
                    {m.write}
                  </Button>
                )
              }
            >
              {m.noneYet}
            </EmptyState>
          )}
          {may && !draft && published.length > 0 && (
            <Button className={classes.noPrint} leftSection={<IconPencil />} onClick={write}>
              {m.nextVersion}
            </Button>
          )}
          {asks && <Campaigns edit={edit} />}
        </>
      )}
    </Page>
  );
}

function Campaigns({ edit }: { edit: Edit }) {
  const m = useMessages(visionMessages);
  const text = useText();
  const formats = useFormats();
  const navigate = useNavigate();
  const may = useMay('interview_campaign', 'create');
  const states = useObject('interview_campaign')?.fields.get('status')?.choices ?? [];
  const { data } = useRecordPage('interview_campaign', { limit: 50 });
  const begin = async () => {
    const made = await edit.act<{ id: string }>('interview.start_campaign', {}, 'interview_campaign');
    if (made)
      await navigate({
        to: '/programme/vision/interviews/$id' as never,
        params: { id: made.id } as never,
        search: { tab: 'people' } as never,
      });
  };
  if (!data) return null;
  const button = may && (
    <Button
      variant={data.records.length ? 'subtle' : 'filled'}
      leftSection={<IconMessages />}
      onClick={() => void begin()}
    >
      {m.collect}
    </Button>
  );
  return (
    <section className={classes.noPrint} aria-label={m.interviews}>
      <SectionTitle actions={data.records.length > 0 && button}>{m.interviews}</SectionTitle>
      {data.records.length === 0 ? (
        <EmptyState icon={IconMessages} action={button}>
          {m.collectLead}
        </EmptyState>
      ) : (
        <ul className={classes.campaigns}>
          {data.records.map(({ id, record_title, status, created_at }) => (
            <li key={id} className={classes.campaign}>
              <Link to={'/programme/vision/interviews/$id' as never} params={{ id } as never}>
                {record_title}
              </Link>
              <span className={classes.since}>{formats.date(String(created_at))}</span>
              <StateBadge tone={status === 'open' ? 'info' : status === 'closed' ? 'good' : 'neutral'}>
                {text(states.find(({ key }) => key === status)?.label ?? { fr: '', en: '' })}
              </StateBadge>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
