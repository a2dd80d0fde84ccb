import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconChevronRight, IconForms } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMay } from '../../../../model/web/use-schema.tsx';
import { useMessages } from '../../../../platform/web/language.tsx';
import { EmptyState } from '../../../../platform/web/ui/empty-state.tsx';
import { ErrorState, useErrorText } from '../../../../platform/web/ui/error-state.tsx';
import { Page } from '../../../../platform/web/ui/page.tsx';
import { SkeletonRows } from '../../../../platform/web/ui/skeleton-rows.tsx';
import { StateBadge } from '../../../../platform/web/ui/state-badge.tsx';
import { useCreateRecord } from '../../../../records/web/api/use-write.ts';
import { firstSettings } from '../../forms/form-settings.ts';
import { formMessages } from '../../messages.ts';
import classes from '../leads.module.css';
import { type FormCounts, useFormCounts, useForms } from './use-forms.ts';

export default function FormsScreen() {
  const m = useMessages(formMessages);
  const may = useMay('form', 'create');
  const navigate = useNavigate();
  const errorText = useErrorText();
  const { data, error, refetch } = useForms();
  const counts = useFormCounts();
  const { mutateAsync: make } = useCreateRecord('form');
  const forms = data?.records;
  const run = async () => {
    try {
      const { id } = await make({ name: m.newFormName, settings: firstSettings });
      await navigate({ to: '/settings/forms/$id', params: { id } });
    } catch (failure) {
      notifications.show({ message: errorText(failure), role: 'alert', autoClose: 10_000 });
    }
  };
  const create = { label: m.newForm, run: () => void run() };
  return (
    <Page title={m.forms} width="reading" create={may ? create : undefined}>
      <p className={classes.lead}>{m.lead}</p>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!forms && !error && <SkeletonRows count={3} height={52} />}
      {forms?.length === 0 && (
        <EmptyState
          icon={IconForms}
          action={
            may && (
              <Button variant="filled" onClick={create.run}>
                {m.newForm}
              </Button>
            )
          }
        >
          {m.empty}
        </EmptyState>
      )}
      {forms && forms.length > 0 && (
        <ul className={classes.rows}>
          {forms.map((form) => (
            <li key={form.id} className={`${classes.row} ${classes.opens}`}>
              <IconForms className={classes.quiet} aria-hidden="true" />
              <div className={classes.main}>
                <div className={classes.title}>
                  <Link to="/settings/forms/$id" params={{ id: form.id }}>
                    {form.record_title}
                  </Link>
                  {form.active === false && <StateBadge>{m.off}</StateBadge>}
                </div>
                <div className={classes.more}>
                  <Figures counts={counts?.get(form.id)} />
                </div>
              </div>
              <IconChevronRight className={classes.quiet} aria-hidden="true" />
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}

function Figures({ counts }: { counts: FormCounts | undefined }) {
  const m = useMessages(formMessages);
  const { taken = 0, held = 0, dropped = 0, repeated = 0 } = counts ?? {};
  const parts = [
    m.received({ count: taken }),
    held > 0 && m.heldCount({ count: held }),
    repeated > 0 && m.repeatedCount({ count: repeated }),
    dropped > 0 && m.droppedCount({ count: dropped }),
  ];
  return parts.filter(Boolean).join(' · ');
}
