import { IconArrowRight, IconPencil, IconPlus, IconRestore, IconTrash } from '@tabler/icons-react';
import type { WebField, WebObject } from '../../../model/web/use-schema.tsx';
import { useFormats, useMessages, useText } from '../../../platform/web/language.tsx';
import { FieldValue, isEmpty } from '../page/field-value.tsx';
import { timelineMessages } from './messages.ts';
import classes from './timeline.module.css';
import type { ChangeEntry } from './use-timeline.ts';

const icons = { create: IconPlus, update: IconPencil, delete: IconTrash, restore: IconRestore };
const shownAtMost = 3;

/** What somebody changed: one quiet line, from what to what. */
export function ChangeLine({ entry, object }: { entry: ChangeEntry; object: WebObject }) {
  const m = useMessages(timelineMessages);
  const formats = useFormats();
  const Glyph = icons[entry.change] ?? IconPencil;
  const who = entry.actor?.title || m.someone;
  const known = entry.changes.flatMap((change) => {
    const field = object.fields.get(change.field);
    return field ? [{ ...change, field }] : [];
  });
  const rest = known.length - shownAtMost;
  return (
    <>
      <span className={classes.icon} data-quiet>
        <Glyph size={14} stroke={1.5} aria-hidden="true" />
      </span>
      <div className={classes.content}>
        <div className={classes.head}>
          <div className={classes.change}>
            {entry.change === 'update' ? (
              <>
                <span>{m.changed({ who })} </span>
                {known.slice(0, shownAtMost).map((change, i) => (
                  <Change key={change.field.name} {...change} first={i === 0} />
                ))}
                {rest > 0 && <span> {m.andMore({ count: rest })}</span>}
              </>
            ) : (
              <span>{wordsOf(entry, m)({ who })}</span>
            )}
          </div>
          <time dateTime={entry.at} title={formats.full(entry.at)} className={`${classes.meta} tabular`}>
            {formats.time(entry.at)}
          </time>
        </div>
      </div>
    </>
  );
}

function wordsOf({ change, cause }: ChangeEntry, m: ReturnType<typeof useMessages<typeof timelineMessages>>) {
  if (change === 'delete') return m.deleted;
  if (change === 'restore') return m.restored;
  return cause.includes('import') ? m.imported : m.created;
}

type ChangeProps = { field: WebField; before: unknown; after: unknown; first: boolean };

function Change({ field, before, after, first }: ChangeProps) {
  const m = useMessages(timelineMessages);
  const text = useText();
  const wordy = ['long_text', 'rich_text', 'json'].includes(field.type);
  return (
    <span className={classes.changed}>
      {!first && ', '}
      <b>{wordy ? text(field.label) : m.fieldIs({ field: text(field.label) })}</b>
      {!wordy && (
        <>
          {!isEmpty(before) && (
            <>
              {' '}
              <span className={classes.before}>
                <FieldValue field={field} value={before} dense />
              </span>
            </>
          )}{' '}
          <IconArrowRight size={12} role="img" aria-label={m.becomes} />{' '}
          {isEmpty(after) ? (
            <span className={classes.before}>{m.cleared}</span>
          ) : (
            <span className={classes.after}>
              <FieldValue field={field} value={after} dense />
            </span>
          )}
        </>
      )}
    </span>
  );
}
