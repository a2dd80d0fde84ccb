import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ShowProps } from '../../../model/web/field-widget.ts';
import { useSchema, widgetOf } from '../../../model/web/use-schema.tsx';
import { useFormats, useMessages } from '../../../platform/web/language.tsx';
import type { Account } from '../contract.ts';
import { handoverMessages } from '../messages.ts';
import classes from './handover.module.css';

/** One account: who they are, what was promised, what is open, and how one talks with them. */
export function AccountCard({
  account: { who, phone, contacts, promised, deals, last },
}: {
  account: Account;
}) {
  const m = useMessages(handoverMessages);
  const formats = useFormats();
  return (
    <article className={classes.card}>
      <h3 className={classes.name}>
        <Link to={`/o/${who.object}/${who.id}`}>{who.title}</Link>
        {phone && <Phone number={phone} />}
      </h3>
      {contacts.length > 0 && (
        <p className={classes.soft}>
          {contacts.map(({ id, title, job_title, phone }, i) => (
            <span key={id}>
              {i > 0 && ' · '}
              <Link to={`/o/contact/${id}`}>{title}</Link>
              {job_title && `, ${job_title}`} {phone && <Phone number={phone} />}
            </span>
          ))}
        </p>
      )}
      <Part title={m.promised} shown={promised.length > 0}>
        {promised.map(({ id, title, at }) => (
          <li key={id}>
            <Link to={`/o/activity/${id}`}>{title}</Link>
            {at && <span className={classes.dim}> {formats.when(at)}</span>}
          </li>
        ))}
      </Part>
      <Part title={m.open} shown={deals.length > 0}>
        {deals.map(({ id, title, stage, amount }) => (
          <li key={id}>
            <Link to={`/o/deal/${id}`}>{title}</Link>
            <span className={classes.dim}>
              {' '}
              {[stage, amount && formats.money(amount)].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </Part>
      <Part title={m.last} shown={last.length > 0}>
        {last.map(({ id, at, text }) => (
          <li key={id}>
            <span className={classes.dim}>{formats.day(at)}</span> {text}
          </li>
        ))}
      </Part>
    </article>
  );
}

/** As numbers are written everywhere. */
function Phone({ number }: { number: string }) {
  const schema = useSchema();
  const field = schema.objects.get('contact')?.fields.get('phone');
  if (!field) return number;
  const Show = widgetOf(schema, field).Show as (props: ShowProps<unknown>) => ReactNode;
  return (
    <span className={classes.phone}>
      <Show value={number} field={field} />
    </span>
  );
}

function Part({ title, shown, children }: { title: string; shown: boolean; children: ReactNode }) {
  if (!shown) return null;
  return (
    <>
      <h4 className={classes.part}>{title}</h4>
      <ul className={classes.lines}>{children}</ul>
    </>
  );
}
