// The same facts, once they no longer change.
import { useObject } from '../../../../model/web/use-schema.tsx';
import { useText } from '../../../../platform/web/language.tsx';
import { FieldValue, isEmpty } from '../../../../records/web/page/field-value.tsx';
import type { QuoteView } from '../../contract.ts';
import classes from './editor.module.css';

const facts = ['company', 'contact', 'deal', 'issued_on', 'valid_until', 'owner'];
const terms = ['introduction', 'payment_terms', 'delivery_terms', 'refusal_reason'];

export const SentFacts = ({ view }: { view: QuoteView }) => <Shown view={view} names={facts} grid />;
export const SentTerms = ({ view }: { view: QuoteView }) => <Shown view={view} names={terms} />;

function Shown({ view, names, grid }: { view: QuoteView; names: readonly string[]; grid?: boolean }) {
  const text = useText();
  const object = useObject('quote');
  return (
    <dl className={grid ? classes.factsShown : classes.terms}>
      {names.flatMap((name) => {
        const field = object?.fields.get(name);
        const value = view.quote[name];
        if (!field || isEmpty(value)) return [];
        return [
          <div key={name} className={classes.fact}>
            <dt>{text(field.label)}</dt>
            <dd>
              <FieldValue field={field} value={value} />
            </dd>
          </div>,
        ];
      })}
    </dl>
  );
}
