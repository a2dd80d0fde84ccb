// What the record is related to: those it leads to as links, those that lead to it as small lists.
import { IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { Reverse } from '../../../model/object.ts';
import { useSchema, type WebObject } from '../../../model/web/use-schema.tsx';
import { useMessages, useText } from '../../../platform/web/language.tsx';
import { ErrorState } from '../../../platform/web/ui/error-state.tsx';
import { IconButton } from '../../../platform/web/ui/icon-button.tsx';
import { SectionTitle } from '../../../platform/web/ui/section-title.tsx';
import { SkeletonRows } from '../../../platform/web/ui/skeleton-rows.tsx';
import type { ApiRecord, Reference } from '../api/record.ts';
import { useRecordPage } from '../api/use-record-list.ts';
import { useQuickCreate } from '../create/use-quick-create.ts';
import { FieldValue, isEmpty } from './field-value.tsx';
import { pageMessages } from './messages.ts';
import { objectIcon } from './object-icon.tsx';
import { useTitle } from './record-head.tsx';
import classes from './relations.module.css';

type Props = { object: WebObject; record: ApiRecord };

export function Relations({ object, record }: Props) {
  const reverses = [...object.reverses.values()];
  return (
    <div className={classes.relations}>
      <Parents object={object} record={record} />
      {reverses.map((reverse) => (
        <Related key={reverse.name} reverse={reverse} record={record} />
      ))}
    </div>
  );
}

/** Those that do not stand among the fields that matter, where they are links already. */
function Parents({ object, record }: Props) {
  const m = useMessages(pageMessages);
  const schema = useSchema();
  const text = useText();
  const parents = [...object.fields.values()].filter(
    ({ name, to, type }) =>
      type === 'relation' &&
      to !== undefined &&
      !object.keyFields.includes(name) &&
      schema.objects.get(to)?.internal !== true &&
      (record[name] as Reference | null)?.title,
  );
  if (parents.length === 0) return null;
  return (
    <section aria-label={m.linked}>
      <SectionTitle>{m.linked}</SectionTitle>
      <ul className={classes.list}>
        {parents.map((field) => {
          const Glyph = objectIcon(schema.objects.get(field.to!)?.icon ?? '');
          return (
            <li key={field.name} className={classes.line}>
              <Glyph size={16} stroke={1.5} aria-hidden="true" className={classes.icon} />
              <span className={classes.title}>
                <FieldValue field={field} value={record[field.name]} dense />
              </span>
              <span className={classes.aside}>{text(field.label)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const shownAtMost = 5;
const countedTo = 10;

function Related({ reverse, record }: { reverse: Reverse; record: ApiRecord }) {
  const m = useMessages(pageMessages);
  const text = useText();
  const other = useSchema().objects.get(reverse.object);
  const quickCreate = useQuickCreate();
  const title = useTitle(record);
  const details = other ? detailsOf(other, reverse.field) : [];
  // The timeline tells what is about the record: here it only counts.
  const told = other?.fields.get(reverse.field)?.about === true;
  const { data, error, refetch } = useRecordPage(
    reverse.object,
    {
      filter: { field: reverse.field, op: 'is', value: record.id },
      fields: details,
      limit: countedTo + 1,
    },
    { enabled: other !== undefined },
  );
  if (!other) return null;
  const records = data?.records ?? [];
  const count = records.length > countedTo ? `${countedTo}+` : String(records.length);
  const label = text(reverse.label);
  const add = other.abilities.create && !record.deleted_at && (
    <IconButton
      icon={IconPlus}
      label={m.addLinked({ object: text(other.label.one) })}
      onClick={() =>
        quickCreate(other.name, {
          [reverse.field]: { id: record.id, title, object: other.fields.get(reverse.field)?.to },
        })
      }
    />
  );
  const seeAll = records.length > (told ? 0 : shownAtMost) && (
    <Link to={listOf(other, reverse, record) as never} className={classes.all}>
      {m.seeAll}
    </Link>
  );
  return (
    <section aria-label={label}>
      <SectionTitle
        count={records.length > 0 ? count : undefined}
        actions={
          <>
            {seeAll}
            {!told && add}
          </>
        }
      >
        {label}
      </SectionTitle>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonRows count={2} height={28} />}
      {!told && records.length > 0 && (
        <ul className={classes.list}>
          {records.slice(0, shownAtMost).map((one) => (
            <RelatedLine key={one.id} object={other} record={one} details={details} />
          ))}
        </ul>
      )}
    </section>
  );
}

function RelatedLine({
  object,
  record,
  details,
}: {
  object: WebObject;
  record: ApiRecord;
  details: readonly string[];
}) {
  const Glyph = objectIcon(object.icon);
  const title = useTitle(record);
  const shown = details.filter((name) => !isEmpty(record[name])).slice(0, 2);
  return (
    <li className={classes.line}>
      <Glyph size={16} stroke={1.5} aria-hidden="true" className={classes.icon} />
      <Link to={`/o/${object.name}/${record.id}`} className={classes.title}>
        {title}
      </Link>
      {shown.length > 0 && (
        <span className={classes.aside}>
          {shown.map((name) => (
            <FieldValue key={name} field={object.fields.get(name)!} value={record[name]} dense />
          ))}
        </span>
      )}
    </li>
  );
}

const telling = new Set(['select', 'money', 'relation', 'date', 'date_time', 'text']);

/** What tells one from the next at a glance: from the columns of its list, without its name and what all here share. */
function detailsOf(object: WebObject, through: string): string[] {
  const named = new Set([...object.title.of, ...(object.title.or ?? []), 'record_title', through]);
  return object.columns
    .filter((name) => !named.has(name) && telling.has(object.fields.get(name)?.type ?? ''))
    .slice(0, 2);
}

/** The list of the other object, filtered to these. */
function listOf(other: WebObject, reverse: Reverse, record: ApiRecord): string {
  const filter = JSON.stringify({ field: reverse.field, op: 'is', value: record.id });
  return `/o/${other.name}?filter=${encodeURIComponent(filter)}`;
}
