// What Jalon signals by itself, with what it counted: watched from now on, or set aside.
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMay } from '../../../../model/web/use-schema.tsx';
import { useFormats, useMessages, useText } from '../../../../platform/web/language.tsx';
import { SectionTitle } from '../../../../platform/web/ui/section-title.tsx';
import { useUndo } from '../../../../platform/web/ui/undo.tsx';
import type { ApiRecord } from '../../../../records/web/api/record.ts';
import { useUndoOperation, useUpdateRecord } from '../../../../records/web/api/use-write.ts';
import classes from '../../web/register.module.css';
import type { Evidence } from '../contract.ts';
import { riskMessages } from '../messages.ts';
import own from './risks.module.css';

export function Signalled({ risks }: { risks: readonly ApiRecord[] }) {
  const m = useMessages(riskMessages);
  if (risks.length === 0) return null;
  return (
    <section className={classes.part} aria-label={m.signals}>
      <SectionTitle count={risks.length}>{m.signals}</SectionTitle>
      <ul className={own.signals}>
        {risks.map((risk) => (
          <Signal key={risk.id} risk={risk} />
        ))}
      </ul>
    </section>
  );
}

function Signal({ risk }: { risk: ApiRecord }) {
  const m = useMessages(riskMessages);
  const text = useText();
  const formats = useFormats();
  const may = useMay('risk', 'edit');
  const update = useUpdateRecord('risk');
  const offerUndo = useUndo();
  const undo = useUndoOperation();
  const evidence = risk.evidence as unknown as Evidence | null;
  const turn = async (status: string, words: string) => {
    const { _operation } = await update.mutateAsync({ id: risk.id, values: { status } });
    offerUndo(words, () => undo(_operation));
  };
  const { from, to, link } = evidence ?? { from: null, to: null, link: null };
  return (
    <li className={classes.card}>
      <p className={own.name}>
        <Link to={`/o/risk/${risk.id}`}>{String(risk.name)}</Link>
      </p>
      {evidence && (
        <p className={own.evidence}>
          {text(evidence.words)}{' '}
          <span className={classes.quiet}>
            {to &&
              (from
                ? m.between({ from: formats.date(from), to: formats.date(to) })
                : m.at({ to: formats.date(to) }))}
          </span>{' '}
          {link && <Link to={link}>{m.see}</Link>}
        </p>
      )}
      {may && (
        <div className={classes.buttons}>
          <Button onClick={() => void turn('open', m.followed)}>{m.follow}</Button>
          <Button variant="subtle" color="gray" onClick={() => void turn('refused', m.refused)}>
            {m.refuse}
          </Button>
        </div>
      )}
    </li>
  );
}
