import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { WebObject } from '../../../model/web/use-schema.tsx';
import { formatsIn } from '../../../platform/lib/formats.ts';
import { useLanguage, useMessages, useText } from '../../../platform/web/language.tsx';
import type { ApiRecord, Reference } from '../api/record.ts';
import { FieldValue, isEmpty } from '../page/field-value.tsx';
import classes from './duplicates-list.module.css';
import { createMessages } from './messages.ts';
import type { Duplicate } from './use-duplicates.ts';

type Props = {
  object: WebObject;
  found: readonly Duplicate[];
  onOpen: (record: ApiRecord) => void;
  /** Takes the one that is there instead of making another; absent where it would be the same as opening. */
  onUse?: (record: ApiRecord) => void;
};

/** Those that are there already, said while one types; nothing is refused. */
export function DuplicatesList({ object, found, onOpen, onUse }: Props) {
  const m = useMessages(createMessages);
  return (
    <div role="status" aria-live="polite">
      {found.length > 0 && (
        <section className={classes.found} aria-label={m.perhaps({ count: found.length })}>
          <p className={classes.title}>
            <IconAlertTriangle size={16} stroke={1.5} aria-hidden="true" />
            {m.perhaps({ count: found.length })}
          </p>
          <ul className={classes.list}>
            {found.map((duplicate) => (
              <DuplicateLine
                key={duplicate.record.id}
                object={object}
                duplicate={duplicate}
                onOpen={onOpen}
                onUse={onUse}
              />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function DuplicateLine({
  object,
  duplicate: { record, why },
  onOpen,
  onUse,
}: Omit<Props, 'found'> & { duplicate: Duplicate }) {
  const m = useMessages(createMessages);
  const title = record.record_title ?? '';
  const owner = record.owner as Reference | null;
  const reasons = useReasons(object, why);
  const told = new Set(why.flatMap(({ fields }) => fields));
  const aside = object.keyFields.filter((name) => told.has(name) && !isEmpty(record[name])).slice(0, 2);
  return (
    <li className={classes.line}>
      <div className={classes.words}>
        <p className={classes.name}>{title}</p>
        <p className={classes.why}>
          <b>{reasons}</b>
          {aside.map((name) => (
            <span key={name}>
              <FieldValue field={object.fields.get(name)!} value={record[name]} dense />
            </span>
          ))}
          {owner?.title && <span>{m.ownedBy({ name: owner.title })}</span>}
        </p>
      </div>
      <Button
        size="xs"
        variant={onUse ? 'subtle' : 'default'}
        aria-label={m.openIt({ title })}
        onClick={() => onOpen(record)}
      >
        {m.openShort}
      </Button>
      {onUse && (
        <Button size="xs" aria-label={m.takeItFor({ title })} onClick={() => onUse(record)}>
          {m.takeIt}
        </Button>
      )}
    </li>
  );
}

function useReasons(object: WebObject, why: Duplicate['why']): string {
  const m = useMessages(createMessages);
  const text = useText();
  const { language } = useLanguage();
  const named = (fields: readonly string[]) => object.title.of.every((name) => fields.includes(name));
  const label = (name: string) => {
    const words = text(object.fields.get(name)?.label ?? { fr: name, en: name });
    // Within a sentence; an acronym stays as it is.
    return /^\p{Lu}{2}/u.test(words) ? words : words.charAt(0).toLocaleLowerCase(language) + words.slice(1);
  };
  const words = why.map(({ fields, match }) => {
    if (named(fields)) return match === 'similar' ? m.similarName : m.sameName;
    return m.same({ field: formatsIn(language).list(fields.map(label)) });
  });
  return words.slice(0, 2).join(' · ');
}
