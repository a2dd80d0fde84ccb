// What the record is related to: those it leads to as links, those that lead to it as small lists, and one line to add the
// first of what there is none of.
import { IconPlus } from '@tabler/icons-react';
import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Reverse } from '../../../model/object.ts';
import { useSchema, type WebField, type WebObject, type WebSchema } from '../../../model/web/use-schema.tsx';
import { useMessages, useText } from '../../../platform/web/language.tsx';
import { IconButton } from '../../../platform/web/ui/icon-button.tsx';
import { SectionTitle } from '../../../platform/web/ui/section-title.tsx';
import { SkeletonRows } from '../../../platform/web/ui/skeleton-rows.tsx';
import { type ApiRecord, type RecordPage, type Reference, recordKeys } from '../api/record.ts';
import { readPage } from '../api/use-record-list.ts';
import { useQuickCreate } from '../create/use-quick-create.ts';
import { encodeFilter } from '../filter/filter-code.ts';
import { FieldValue, isEmpty } from './field-value.tsx';
import { pageMessages } from './messages.ts';
import { objectIcon } from './object-icon.tsx';
import { useTitle } from './record-head.tsx';
import classes from './relations.module.css';

type Props = { object: WebObject; record: ApiRecord };

export function Relations({ object, record }: Props) {
  const schema = useSchema();
  const related = relatedOf(schema, object);
  const answers = useRelated(related, record.id);
  const waiting = answers.some((answer) => !answer.data && !answer.error);
  if (waiting) return <SkeletonRows count={6} height={32} />;
  const all = related.map((one, i) => ({ ...one, records: answers[i]?.data?.records ?? [] }));
  return (
    <div className={classes.relations}>
      <Parents object={object} record={record} />
      {all.map(
        (one) => one.records.length > 0 && <RelatedList key={one.reverse.name} {...one} of={record} />,
      )}
      {!record.deleted_at && (
        <AddLine related={all.filter(({ records, told }) => !told && records.length === 0)} of={record} />
      )}
    </div>
  );
}

interface Related {
  reverse: Reverse;
  other: WebObject;
  /** Fields that tell one from the next. */
  details: readonly string[];
  /** Told by the timeline: here it is only counted. */
  told: boolean;
}

const relatedOf = (schema: WebSchema, object: WebObject): Related[] =>
  [...object.reverses.values()].flatMap((reverse) => {
    const other = schema.objects.get(reverse.object);
    if (!other) return [];
    const told = other.fields.get(reverse.field)?.about === true;
    return [{ reverse, other, told, details: detailsOf(other, reverse.field) }];
  });

const shownAtMost = 5;
const countedTo = 10;

function useRelated(related: readonly Related[], id: string) {
  return useQueries({
    queries: related.map(({ reverse, details }) => {
      const query = {
        filter: { field: reverse.field, op: 'is' as const, value: id },
        fields: details,
        limit: countedTo + 1,
      };
      return {
        queryKey: recordKeys.page(reverse.object, query),
        queryFn: ({ signal }: { signal: AbortSignal }): Promise<RecordPage> =>
          readPage(reverse.object, query, signal),
      };
    }),
  });
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
              <div className={classes.words}>
                <span className={classes.title}>
                  <FieldValue field={field} value={record[field.name]} dense />
                </span>
                <span className={classes.aside}>{text(field.label)}</span>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

type ListProps = Related & { records: readonly ApiRecord[]; of: ApiRecord };

function RelatedList({ reverse, other, details, told, records, of }: ListProps) {
  const m = useMessages(pageMessages);
  const text = useText();
  const add = useAddRelated(of);
  const label = text(reverse.label);
  const all = records.length > (told ? 0 : shownAtMost);
  return (
    <section aria-label={label}>
      <SectionTitle
        count={records.length > countedTo ? `${countedTo}+` : records.length}
        actions={
          <>
            {all && (
              <Link to={`/o/${other.name}`} search={searchFor(reverse, of) as never} className={classes.all}>
                {m.seeAll}
              </Link>
            )}
            {!told && other.abilities.create && !of.deleted_at && (
              <IconButton
                icon={IconPlus}
                label={m.addLinked({ object: text(other.label.one) })}
                onClick={() => add(reverse, other)}
              />
            )}
          </>
        }
      >
        {label}
      </SectionTitle>
      {!told && (
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
  const shown = details.filter((name) => !isEmpty(record[name]));
  return (
    <li className={classes.line}>
      <Glyph size={16} stroke={1.5} aria-hidden="true" className={classes.icon} />
      <div className={classes.words}>
        <Link to={`/o/${object.name}/${record.id}`} className={classes.title}>
          {title}
        </Link>
        {shown.length > 0 && (
          <span className={classes.aside}>
            {shown.map((name) => (
              <Detail key={name} field={object.fields.get(name)!} value={record[name]} />
            ))}
          </span>
        )}
      </div>
    </li>
  );
}

/** One target a line: what is related to a related one is only named. */
function Detail({ field, value }: { field: WebField; value: unknown }) {
  if (field.to) return <span>{(value as Reference).title}</span>;
  return (
    <span data-whole={field.type === 'text' ? undefined : true}>
      <FieldValue field={field} value={value} dense />
    </span>
  );
}

function AddLine({ related, of }: { related: readonly Related[]; of: ApiRecord }) {
  const m = useMessages(pageMessages);
  const text = useText();
  const add = useAddRelated(of);
  const possible = related.filter(({ other }) => other.abilities.create && !other.internal);
  if (possible.length === 0) return null;
  return (
    <p className={classes.add}>
      <IconPlus size={14} stroke={1.5} aria-hidden="true" />
      {possible.map(({ reverse, other }) => (
        <button
          key={reverse.name}
          type="button"
          aria-label={m.addLinked({ object: text(reverse.label) })}
          onClick={() => add(reverse, other)}
        >
          {text(reverse.label)}
        </button>
      ))}
    </p>
  );
}

/** Makes another, hung on this record from the start. */
function useAddRelated(of: ApiRecord): (reverse: Reverse, other: WebObject) => void {
  const quickCreate = useQuickCreate();
  const title = useTitle(of);
  return (reverse, other) =>
    quickCreate(other.name, {
      [reverse.field]: { id: of.id, title, object: other.fields.get(reverse.field)?.to },
    });
}

const telling = new Set(['select', 'money', 'relation', 'date', 'date_time', 'text']);

/** From the columns of its list, without its name and what all here share. */
function detailsOf(object: WebObject, through: string): string[] {
  const named = new Set([...object.title.of, ...(object.title.or ?? []), 'record_title', through]);
  return object.columns
    .filter((name) => !named.has(name) && telling.has(object.fields.get(name)?.type ?? ''))
    .slice(0, 2);
}

/** The list of the other object, filtered to these. */
const searchFor = (reverse: Reverse, of: ApiRecord) => ({
  filter: encodeFilter({ field: reverse.field, op: 'is', value: of.id }),
});
