/** The firm's templates of activities: what each holds, and what it proposes afterwards. */
import { Button } from '@mantine/core';
import { IconPlus, IconTemplate } from '@tabler/icons-react';
import { useState } from 'react';
import { useMay, useSchema } from '../../../../model/web/use-schema.tsx';
import { useMessages, useText } from '../../../../platform/web/language.tsx';
import { EmptyState } from '../../../../platform/web/ui/empty-state.tsx';
import { ErrorState } from '../../../../platform/web/ui/error-state.tsx';
import { Page } from '../../../../platform/web/ui/page.tsx';
import { SkeletonRows } from '../../../../platform/web/ui/skeleton-rows.tsx';
import { type ApiRecord, type Reference, titleOf } from '../../../../records/web/api/record.ts';
import { useLiveRecords } from '../../../../records/web/api/use-live-records.ts';
import { useRecordPage } from '../../../../records/web/api/use-record-list.ts';
import { kindOf } from '../../../../records/web/timeline/about.ts';
import { kindIcon } from '../../../../records/web/timeline/kind-icon.ts';
import { templateMessages } from './messages.ts';
import { TemplateDialog } from './template-dialog.tsx';
import classes from './templates.module.css';

const most = 200;

export default function TemplatesScreen() {
  const m = useMessages(templateMessages);
  const may = useMay('activity_template', 'create');
  const { data, error, refetch } = useRecordPage('activity_template', { sort: 'name', limit: most });
  const [edited, setEdited] = useState<ApiRecord | 'new' | null>(null);
  useLiveRecords();
  const create = { label: m.create, run: () => setEdited('new') };
  const templates = data?.records ?? [];
  return (
    <Page title={m.title} width="reading" create={may ? create : undefined}>
      <p className={classes.lead}>{m.lead}</p>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error && <SkeletonRows count={5} height={44} />}
      {data && templates.length === 0 && (
        <EmptyState
          icon={IconTemplate}
          action={
            may && (
              <Button variant="filled" leftSection={<IconPlus />} onClick={create.run}>
                {m.create}
              </Button>
            )
          }
        >
          {m.empty}
        </EmptyState>
      )}
      {templates.length > 0 && (
        <ul className={classes.list}>
          {templates.map((template) => (
            <Line key={template.id} template={template} onOpen={() => setEdited(template)} />
          ))}
        </ul>
      )}
      {edited && (
        <TemplateDialog
          template={edited === 'new' ? null : edited}
          others={templates.filter((one) => one !== edited)}
          onClose={() => setEdited(null)}
        />
      )}
    </Page>
  );
}

function Line({ template, onOpen }: { template: ApiRecord; onOpen: () => void }) {
  const m = useMessages(templateMessages);
  const text = useText();
  const object = useSchema().objects.get('activity_template')!;
  const kind = kindOf({ object }, template.kind);
  const Glyph = kindIcon(template.kind);
  const next = template.next as Reference | null;
  return (
    <li className={classes.line}>
      <Glyph size={18} stroke={1.5} aria-hidden="true" />
      <div className={classes.words}>
        <button type="button" className={classes.name} onClick={onOpen}>
          {titleOf(template)}
        </button>
        <span className={classes.more}>
          {[
            kind && text(kind.label),
            template.subject as string | null,
            next?.title && m.after({ name: next.title }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
    </li>
  );
}
