/** Why rows are refused or noted, alike ones together; a count opens its rows. */
import { useFormats, useMessages } from '../../../platform/web/language.tsx';
import { SectionTitle } from '../../../platform/web/ui/section-title.tsx';
import type { ImportReport, Reason } from '../../import-contract.ts';
import classes from './import.module.css';
import { importMessages } from './messages.ts';
import { useShownRows } from './use-shown-rows.ts';

export function Reasons({ report }: { report: ImportReport }) {
  const m = useMessages(importMessages);
  const refused = report.reasons.filter(({ severity }) => severity === 'refused');
  const noted = report.reasons.filter(({ severity }) => severity === 'note');
  return (
    <div className={classes.reasons}>
      {refused.length > 0 && <ReasonList title={m.reasonsRefused} reasons={refused} />}
      {noted.length > 0 && <ReasonList title={m.reasonsNoted} reasons={noted} />}
    </div>
  );
}

function ReasonList({ title, reasons }: { title: string; reasons: readonly Reason[] }) {
  const m = useMessages(importMessages);
  const formats = useFormats();
  const [shown, show] = useShownRows();
  return (
    <section>
      <SectionTitle level={3}>{title}</SectionTitle>
      <ul className={classes.reasonList}>
        {reasons.slice(0, 50).map((reason) => {
          const which = `reason:${reason.key}`;
          return (
            <li key={reason.key} className={classes.reason}>
              <button
                type="button"
                className={classes.number}
                data-tone={reason.severity === 'refused' ? 'bad' : 'warn'}
                aria-pressed={shown === which}
                onClick={() => show(shown === which ? undefined : which)}
              >
                {m.rows({ count: reason.count })}
              </button>
              <div>
                {reason.label && <strong className={classes.reasonField}>{reason.label}</strong>}{' '}
                {reason.message}
                {reason.values.length > 1 && (
                  <div className={classes.dim}>
                    {reason.values
                      .slice(0, 6)
                      .map(({ value, count }) => (count > 1 ? `${value} (${formats.integer(count)})` : value))
                      .join(', ')}
                    {reason.values.length > 6 && `, ${m.andMore({ count: reason.values.length - 6 })}`}
                  </div>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
