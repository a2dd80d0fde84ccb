import { useMediaQuery } from '@mantine/hooks';
import { IconPencilPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useSchema, type WebObject } from '../../../model/web/use-schema.tsx';
import { useMessages, useText } from '../../../platform/web/language.tsx';
import { useFetchAhead } from '../../../platform/web/later.tsx';
import { Page } from '../../../platform/web/ui/page.tsx';
import { useShortcut } from '../../../platform/web/ui/shortcuts.tsx';
import { UrlTabs, useTab } from '../../../platform/web/ui/url-tabs.tsx';
import { asString, useUrlState } from '../../../platform/web/url-state.ts';
import type { ApiRecord, Reference } from '../api/record.ts';
import { useQuickCreate } from '../create/use-quick-create.ts';
import { aboutOf, activitiesAbout } from '../timeline/about.ts';
import { Composer } from '../timeline/composer.tsx';
import { timelineMessages } from '../timeline/messages.ts';
import { NextStep, useNextStepId } from '../timeline/next-step.tsx';
import { Timeline } from '../timeline/timeline.tsx';
import { type TimelineKind, useLiveTimeline } from '../timeline/use-timeline.ts';
import { BinnedBanner } from './binned-banner.tsx';
import { useFollowLinks } from './follow-links.ts';
import { History, WriteSheet } from './later-parts.ts';
import { LongFields } from './long-fields.tsx';
import { MarkDone } from './mark-done.tsx';
import { pageMessages } from './messages.ts';
import { usePageOverride } from './page-overrides.ts';
import { RecordActions } from './record-actions.tsx';
import { RecordFields } from './record-fields.tsx';
import { RecordHead, useTitle } from './record-head.tsx';
import classes from './record-page.module.css';
import { Relations } from './relations.tsx';
import { EditingProvider } from './use-editing.tsx';
import { useHistoryView } from './use-history-view.ts';

type Props = { object: WebObject; record: ApiRecord };

/** Who it is, what happened, what it is related to: three columns, two where it is narrow, one at a time on a telephone. */
export function RecordPage({ object, record }: Props) {
  const m = useMessages(pageMessages);
  const text = useText();
  const title = useTitle(record);
  const phone = useMediaQuery('(max-width: 47.99em)', undefined, { getInitialValueInEffect: false });
  const parts = [
    { id: 'infos', label: m.infos },
    { id: 'feed', label: m.feed },
    { id: 'links', label: m.links },
  ];
  const part = useTab(parts, 'part');
  const { inHistory, toggle } = useHistoryView();
  const follow = useFollowLinks();
  const { Ribbon, Actions } = usePageOverride(object.name);
  const quickCreate = useQuickCreate();
  useLiveTimeline(object.name, record.id);
  useFetchAhead(phone ? [WriteSheet.fetch, History.fetch] : [History.fetch]);
  // The menu of + New makes anything; the key, another of these.
  useShortcut('c', m.another({ object: text(object.label.one) }), () => quickCreate(object.name), {
    enabled: object.abilities.create,
  });

  return (
    <EditingProvider object={object} record={record}>
      <Page
        title={title}
        heading={<Crumbs object={object} title={title} />}
        actions={
          <>
            {Actions && !phone && <Actions object={object} record={record} />}
            <RecordActions onHistory={toggle} inHistory={inHistory} />
          </>
        }
        tabs={phone ? <UrlTabs tabs={parts} param="part" label={text(object.label.one)} /> : undefined}
      >
        {/* biome-ignore lint/a11y/noStaticElementInteractions: it only follows the links within, which have their keys. */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: a link followed by the keyboard is a click too. */}
        <div className={classes.page} onClick={follow}>
          <BinnedBanner />
          {Ribbon && !record.deleted_at && (
            <div className={classes.ribbon}>
              <Ribbon object={object} record={record} />
            </div>
          )}
          <div className={classes.columns}>
            {(!phone || part === 'infos') && (
              <section className={classes.who} aria-label={m.infos}>
                <RecordHead level={2} />
                <MarkDone />
                {phone && <NextStep object={object} id={record.id} />}
                <RecordFields />
              </section>
            )}
            {(!phone || part === 'feed') && (
              <section className={classes.feed} aria-label={m.feed}>
                <div className={classes.reading}>
                  {inHistory ? (
                    <Titled label={m.history}>
                      <History />
                    </Titled>
                  ) : (
                    <Feed object={object} record={record} phone={phone} />
                  )}
                </div>
              </section>
            )}
            {(!phone || part === 'links') && (
              <section className={classes.links} aria-label={m.links}>
                {!phone && <NextStep object={object} id={record.id} />}
                <Relations object={object} record={record} />
              </section>
            )}
          </div>
          {phone && <ComposeButton object={object} id={record.id} hidden={Boolean(record.deleted_at)} />}
        </div>
      </Page>
    </EditingProvider>
  );
}

function Crumbs({ object, title }: { object: WebObject; title: string }) {
  const text = useText();
  return (
    <div className={classes.crumbs}>
      {!object.internal && (
        <>
          <Link to={`/o/${object.name}`} className={classes.crumb}>
            {text(object.label.many)}
          </Link>
          <span aria-hidden="true">/</span>
        </>
      )}
      <h1 className={classes.name}>{title}</h1>
    </div>
  );
}

function Titled({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <h2 className={classes.partTitle}>{label}</h2>
      {children}
    </>
  );
}

function Feed({ object, record, phone = false }: Props & { phone?: boolean }) {
  const m = useMessages(timelineMessages);
  const about = aboutOf(useSchema(), object.name);
  const kinds: { id: string; label: string }[] = [
    { id: 'all', label: m.all },
    { id: 'activities', label: m.activities },
    { id: 'changes', label: m.changes },
    { id: 'files', label: m.files },
  ];
  const shown = useTab(kinds, 'show');
  const nextStep = useNextStepId(object.name, record.id);
  const [{ write }, setUrl] = useUrlState((search) => ({ write: asString(search.write) }));
  return (
    <>
      {!phone && !record.deleted_at && (
        <Composer
          key={write}
          object={object}
          id={record.id}
          initialKind={write}
          onClosed={() => write && setUrl({ write: undefined })}
        />
      )}
      <LongFields />
      <div>
        <h2 className="visually-hidden">{m.timeline}</h2>
        {about.length > 0 && <UrlTabs tabs={kinds} param="show" label={m.show} />}
      </div>
      <Timeline
        object={object}
        id={record.id}
        kind={shown === 'all' ? undefined : (shown as TimelineKind)}
        withoutOpen={nextStep}
        related={relatedIds(object, record)}
      />
    </>
  );
}

/** The records that this one leads to. */
export const relatedIds = (object: WebObject, record: ApiRecord): ReadonlySet<string> =>
  new Set(
    [...object.fields.values()].flatMap(
      ({ name, to }) => (to && (record[name] as Reference | null)?.id) || [],
    ),
  );

/** On a telephone one writes in a sheet of its own. */
function ComposeButton({ object, id, hidden }: { object: WebObject; id: string; hidden: boolean }) {
  const m = useMessages(pageMessages);
  const [{ write }, setUrl] = useUrlState((search) => ({ write: asString(search.write) }));
  const [opened, setOpened] = useState(write !== undefined);
  // It stays when it is closed: it then gives the focus back.
  const [asked, setAsked] = useState(opened);
  const close = () => {
    setOpened(false);
    if (write) setUrl({ write: undefined });
  };
  const may = activitiesAbout(useSchema(), object.name)?.object.abilities.create === true;
  if (!may || hidden) return null;
  return (
    <>
      <button
        type="button"
        className={classes.compose}
        aria-haspopup="dialog"
        onClick={() => {
          setAsked(true);
          setOpened(true);
        }}
      >
        <IconPencilPlus aria-hidden="true" />
        {m.write}
      </button>
      {asked && <WriteSheet object={object} id={id} kind={write ?? 'note'} opened={opened} onClose={close} />}
    </>
  );
}
