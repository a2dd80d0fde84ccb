// How leads are given out, and how soon the firm promises to answer them.
import { useMay } from '../../../../model/web/use-schema.tsx';
import { useMessages } from '../../../../platform/web/language.tsx';
import { ErrorState } from '../../../../platform/web/ui/error-state.tsx';
import { Page } from '../../../../platform/web/ui/page.tsx';
import { SkeletonRows } from '../../../../platform/web/ui/skeleton-rows.tsx';
import { useLiveRecords } from '../../../../records/web/api/use-live-records.ts';
import { assignmentSettingsMessages } from '../../messages.ts';
import { PeopleTable } from './people-table.tsx';
import { Promises } from './promises.tsx';
import { RuleList } from './rule-list.tsx';
import { TryBox } from './try-box.tsx';
import { type PromiseRecord, type RuleRecord, useArrange, usePromises, useRules } from './use-assignment.ts';

export default function AssignmentScreen() {
  const m = useMessages(assignmentSettingsMessages);
  const may = useMay('assignment_rule', 'edit');
  const arrange = useArrange();
  const rules = useRules();
  const promises = usePromises();
  useLiveRecords();
  const error = rules.error ?? promises.error;
  const all = rules.data?.records as RuleRecord[] | undefined;
  return (
    <Page title={m.assignment} width="reading">
      {error ? <ErrorState error={error} onRetry={() => void rules.refetch()} /> : null}
      {!error && !(all && promises.data) && <SkeletonRows count={6} height={48} />}
      {all && promises.data && (
        <>
          <RuleList rules={all} arrange={arrange} may={may} />
          {all.some(({ way }) => way === 'territory' || way === 'skill') && (
            <PeopleTable rules={all} arrange={arrange} />
          )}
          {all.length > 0 && <TryBox rules={all} />}
          <Promises promises={promises.data.records as PromiseRecord[]} arrange={arrange} may={may} />
        </>
      )}
    </Page>
  );
}
