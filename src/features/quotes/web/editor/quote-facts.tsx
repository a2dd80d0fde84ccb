// Whom it is for, until when, in which currency and language: the fields of the record, saved with the lines.
import type { ReactNode } from 'react';
import type { EditProps } from '../../../../model/web/field-widget.ts';
import { useObject, useSchema, widgetOf } from '../../../../model/web/use-schema.tsx';
import { useMessages } from '../../../../platform/web/language.tsx';
import { editorMessages } from '../../messages.ts';
import classes from './editor.module.css';
import type { QuoteDraft } from './use-quote-draft.ts';

const facts = ['subject', 'company', 'contact', 'deal', 'valid_until', 'currency', 'language'];
const terms = ['introduction', 'payment_terms', 'delivery_terms'];

export function QuoteFacts({ draft }: { draft: QuoteDraft }) {
  const m = useMessages(editorMessages);
  return (
    <section aria-label={m.facts} className={classes.facts}>
      {facts.map((name) => (
        <Fact key={name} name={name} draft={draft} />
      ))}
    </section>
  );
}

export function QuoteTerms({ draft }: { draft: QuoteDraft }) {
  return (
    <div className={classes.terms}>
      {terms.map((name) => (
        <Fact key={name} name={name} draft={draft} />
      ))}
    </div>
  );
}

function Fact({ name, draft }: { name: string; draft: QuoteDraft }) {
  const schema = useSchema();
  const field = useObject('quote')?.fields.get(name);
  if (!field) return null;
  const Edit = widgetOf(schema, field).Edit as (props: EditProps<unknown>) => ReactNode;
  const value = name in draft.values ? draft.values[name] : draft.view.quote[name];
  return (
    <div>
      <Edit field={field} value={value ?? null} onChange={(next) => draft.setValue(name, next)} />
    </div>
  );
}
