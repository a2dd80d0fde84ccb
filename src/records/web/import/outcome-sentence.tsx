/** What a rehearsal found or a run did, as one sentence; each number opens its rows. */
import type { ReactNode } from 'react';
import { useSchema, type WebObject } from '../../../model/web/use-schema.tsx';
import { typeset } from '../../../platform/lib/language.ts';
import { useFormats, useLanguage, useMessages, useText } from '../../../platform/web/language.tsx';
import type { ImportReport } from '../../import-contract.ts';
import classes from './import.module.css';
import { importMessages } from './messages.ts';
import { useShownRows } from './use-shown-rows.ts';

type Props = { report: ImportReport; object: WebObject };
type Piece = { which: string; words: string; tone?: 'bad' | 'warn' };

export function OutcomeSentence({ report, object }: Props) {
  const m = useMessages(importMessages);
  const text = useText();
  const { language } = useLanguage();
  const formats = useFormats();
  const objects = useSchema().objects;
  const [shown, show] = useShownRows();
  const { counts, parents } = report;
  const soon = report.kind === 'rehearsal';
  const n = (count: number) => ({ count: formats.integer(count) });
  const things = (
    of: { label: { one: { fr: string; en: string }; many: { fr: string; en: string } } },
    count: number,
  ) => `${formats.integer(count)} ${text(count === 1 ? of.label.one : of.label.many).toLowerCase()}`;

  const main: Piece[] = [
    {
      which: 'created',
      words: soon ? m.createdSoon(n(counts.created)) : m.createdNow({ count: counts.created }),
    },
    {
      which: 'updated',
      words: soon ? m.updatedSoon(n(counts.updated)) : m.updatedNow({ count: counts.updated }),
    },
    {
      which: 'unchanged',
      words: soon ? m.unchangedSoon(n(counts.unchanged)) : m.unchangedNow(n(counts.unchanged)),
    },
    {
      which: 'refused',
      words: soon ? m.refusedSoon(n(counts.refused)) : m.refusedNow(n(counts.refused)),
      tone: 'bad' as const,
    },
    { which: 'noted', words: m.notedSoon(n(counts.noted)), tone: 'warn' as const },
  ].filter(({ which }) => which === 'created' || counts[which as 'noted'] > 0);
  const also: Piece[] = parents.map((parent) => {
    const of = objects.get(parent.object);
    const said = of
      ? things(of, parent.count)
      : `${formats.integer(parent.count)} ${parent.label.toLowerCase()}`;
    return {
      which: `parents:${parent.object}`,
      words: soon ? m.parentsSoon({ things: said }) : m.parentsNow({ things: said }),
    };
  });

  const button = ({ which, words, tone }: Piece): ReactNode =>
    which === 'created' && counts.created === 0 ? (
      <span>{words}</span>
    ) : (
      <button
        type="button"
        className={classes.number}
        data-tone={tone}
        aria-pressed={shown === which}
        onClick={() => show(shown === which ? undefined : which)}
      >
        {words}
      </button>
    );
  const list = (pieces: Piece[]) =>
    pieces.map((piece, i) => (
      <span key={piece.which}>
        {i > 0 && ', '}
        {button(piece)}
      </span>
    ));
  return (
    <p className={classes.sentence}>
      {m.sentenceStart({ total: things(object, counts.read) })} {list(main)}
      {also.length > 0 && typeset(' ; ', language)}
      {list(also)}.
    </p>
  );
}
