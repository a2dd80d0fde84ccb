import { Button, Menu } from '@mantine/core';
import { IconArrowsDiagonal, IconDots, IconFile, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useSchema, type WebField, type WebObject } from '../../../model/web/use-schema.tsx';
import { api } from '../../../platform/web/api.ts';
import { useFormats, useMessages, useText } from '../../../platform/web/language.tsx';
import { IconButton } from '../../../platform/web/ui/icon-button.tsx';
import type { ApiRecord, Reference } from '../api/record.ts';
import { FieldValue } from '../page/field-value.tsx';
import { kindOf } from './about.ts';
import { kindIcon } from './kind-icon.ts';
import { timelineMessages } from './messages.ts';
import { RecordChecklist } from './record-checklist.tsx';
import classes from './timeline.module.css';
import { useRemoveAbout } from './use-about-writes.ts';
import type { AboutEntry } from './use-timeline.ts';

type Props = {
  entry: AboutEntry;
  object: string;
  id: string;
  /** What the record itself is related to: an activity about that too says nothing new by it. */
  related?: ReadonlySet<string>;
};

/** An activity or a document: what it was, what came of it, who and when; then its words. */
export function AboutLine({ entry, object, id, related }: Props) {
  const text = useText();
  const formats = useFormats();
  const m = useMessages(timelineMessages);
  const about = useSchema().objects.get(entry.object);
  const { record } = entry;
  if (!about) return null;
  const kind = kindOf({ object: about }, record.kind);
  const Glyph = entry.kind === 'files' ? IconFile : kindIcon(record.kind);
  const file = [...about.fields.values()].find(({ type }) => type === 'file');
  const words = String(record.body ?? '') || String(record.subject ?? '');
  const titled =
    Boolean(record.body) && !String(record.body).startsWith(String(record.subject).replace(/…$/, ''));
  const others = othersOf(about, object, record, related);
  return (
    <>
      <span className={classes.icon}>
        <Glyph size={16} stroke={1.5} aria-hidden="true" />
      </span>
      <div className={classes.content}>
        <div className={classes.head}>
          <p className={classes.what}>
            {!file && <strong>{kind ? text(kind.label) : text(about.label.one)}</strong>}
            {titled && <span>{String(record.subject ?? '')}</span>}
            {record.outcome ? <span>· {String(record.outcome)}</span> : null}
            {file && <FieldValue field={file} value={record[file.name]} />}
          </p>
          <span className={classes.meta}>
            <Author record={record} />
            <time dateTime={entry.at} title={formats.full(entry.at)} className="tabular">
              {formats.time(entry.at)}
            </time>
          </span>
          <EntryMenu entry={entry} object={object} id={id} />
        </div>
        {words && <Words key={words} text={words} cut={record._cut?.includes('body')} entry={entry} />}
        {!entry.pending && <RecordChecklist object={entry.object} record={record} />}
        {others.length > 0 && (
          <p className={classes.others}>
            {m.aboutOther}{' '}
            {others.map((field, i) => (
              <span key={field.name}>
                {i > 0 && ', '}
                <FieldValue field={field} value={record[field.name]} />
              </span>
            ))}
          </p>
        )}
      </div>
    </>
  );
}

/** What else it is about, each name once. */
function othersOf(
  about: WebObject,
  object: string,
  record: ApiRecord,
  related: ReadonlySet<string> | undefined,
): WebField[] {
  const seen = new Set<string>();
  return [...about.fields.values()].filter((field) => {
    const other = record[field.name] as Reference | null;
    if (!field.about || field.to === object || !other?.title) return false;
    if (related?.has(other.id) || seen.has(other.title)) return false;
    return seen.add(other.title);
  });
}

/** Who did it: its owner; who wrote it down when nobody owns it. */
function Author({ record }: { record: ApiRecord }) {
  const person = (record.owner ?? record.created_by) as Reference | null;
  return person?.title ? <span className={classes.author}>{person.title}</span> : null;
}

const longestShown = 480;

function Words({ text, cut, entry }: { text: string; cut?: boolean; entry: AboutEntry }) {
  const m = useMessages(timelineMessages);
  const [whole, setWhole] = useState<string | null>(null);
  const long = text.length > longestShown || text.split('\n').length > 8;
  const unfold = async () => {
    if (!cut) return setWhole(text);
    const record = await api.get<ApiRecord>(`/records/${entry.object}/${entry.record.id}`);
    setWhole(String(record.body ?? ''));
  };
  return (
    <>
      <p className={classes.words} data-clamped={(long && whole === null) || undefined}>
        {whole ?? text}
      </p>
      {long && (
        <Button
          variant="subtle"
          color="gray"
          size="xs"
          aria-expanded={whole !== null}
          onClick={() => (whole === null ? void unfold() : setWhole(null))}
        >
          {whole === null ? m.more : m.less}
        </Button>
      )}
    </>
  );
}

function EntryMenu({ entry, object, id }: Omit<Props, 'related'>) {
  const m = useMessages(timelineMessages);
  const remove = useRemoveAbout(object, id);
  const { record } = entry;
  const title = String(record.record_title ?? '');
  if (entry.pending) return null;
  return (
    <Menu>
      <Menu.Target>
        <IconButton icon={IconDots} label={m.actionsOf({ title })} className={classes.menu} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconArrowsDiagonal />}
          component={Link}
          to={`/o/${entry.object}/${record.id}`}
        >
          {m.open}
        </Menu.Item>
        {record._can?.delete && (
          <Menu.Item leftSection={<IconTrash />} onClick={() => remove(entry.object, record)}>
            {m.remove}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
