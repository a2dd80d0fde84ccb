// A published version on one page, against the one before where one wants to see what changed; printable.
import { Button, Select, Switch } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useFormats, useMessages } from '../../../../platform/web/language.tsx';
import { Printed } from '../../../../platform/web/ui/printed.tsx';
import type { ApiRecord, Reference } from '../../../../records/web/api/record.ts';
import type { VisionSection } from '../contract.ts';
import { visionMessages } from '../messages.ts';
import { wordChanges } from '../word-changes.ts';
import classes from './vision.module.css';

export interface VisionRecord extends ApiRecord {
  sentence: string;
  number: number | null;
  sections: VisionSection[] | null;
  published_at: string | null;
  published_by: Reference | null;
  why: string | null;
}

/** The newest first. */
export function PublishedVision({ versions }: { versions: readonly VisionRecord[] }) {
  const m = useMessages(visionMessages);
  const formats = useFormats();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as { version?: number; compare?: boolean };
  const at = Math.max(
    0,
    versions.findIndex(({ number }) => Number(number) === Number(search.version)),
  );
  const vision = versions[at]!;
  const before = versions[at + 1];
  const comparing = Boolean(search.compare && before);
  const go = (part: object) =>
    void navigate({ to: '.', search: ((all: object) => ({ ...all, ...part })) as never, replace: true });
  const day = formats.date(vision.published_at!);
  const name = vision.published_by?.title;
  const number = m.version({ number: String(vision.number) });
  const head = (
    <>
      <Words as="sentence" text={vision.sentence} before={comparing ? before!.sentence : null} />
      <p className={classes.about}>
        {number}, {name ? m.publishedOn({ day, name }) : m.publishedAt({ day })}
        {vision.why && <> · {m.whatChanges({ why: vision.why })}</>}
      </p>
    </>
  );
  const body = (
    <>
      {comparing && <p className={classes.about}>{m.comparing({ number: String(before!.number) })}</p>}
      {(vision.sections ?? []).map(({ key, title, text }) => (
        <section key={key} className={classes.whole}>
          <h2 className={classes.part}>{title}</h2>
          <Words
            as="text"
            text={text}
            before={comparing ? (before!.sections?.find((one) => one.key === key)?.text ?? '') : null}
          />
        </section>
      ))}
    </>
  );
  return (
    <article className={classes.vision}>
      {head}
      <div className={classes.tools}>
        {versions.length > 1 && (
          <Select
            aria-label={m.versions}
            allowDeselect={false}
            data={versions.map(({ number }) => ({
              value: String(number),
              label: m.version({ number: String(number) }),
            }))}
            value={String(vision.number)}
            onChange={(number) => go({ version: Number(number), compare: undefined })}
          />
        )}
        {before && (
          <Switch
            label={m.compare({ number: String(before.number) })}
            checked={comparing}
            onChange={(event) => go({ compare: event.currentTarget.checked || undefined })}
          />
        )}
        <Button variant="subtle" color="gray" leftSection={<IconPrinter />} onClick={() => window.print()}>
          {m.print}
        </Button>
      </div>
      {body}
      <Printed title={`${m.title} · ${number}`}>
        {head}
        {body}
      </Printed>
    </article>
  );
}

function Words({ as, text, before }: { as: 'sentence' | 'text'; text: string; before: string | null }) {
  const shown =
    before === null
      ? text
      : wordChanges(before, text).map(({ kind, text: words }, i) => {
          const key = `${i} ${kind}`;
          if (kind === 'added') return <ins key={key}>{words}</ins>;
          if (kind === 'removed') return <del key={key}>{words}</del>;
          return <span key={key}>{words}</span>;
        });
  return <p className={as === 'sentence' ? classes.sentence : classes.text}>{shown}</p>;
}
