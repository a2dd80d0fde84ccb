// A computation in words, short enough for a line.

import type { Filter } from '../../../../model/query.ts';
import { useSchema } from '../../../../model/web/use-schema.tsx';
import { useMessages, useText } from '../../../../platform/web/language.tsx';
import { sentenceOf } from '../../../../records/web/filter/sentence.ts';
import { useReading } from '../../../../records/web/filter/use-reading.ts';
import type { Definition } from '../contract.ts';
import { draftOf, type TallyDraft } from '../draft.ts';
import { goalMessages } from '../messages.ts';

export function DefinitionWords({ definition }: { definition: Definition }) {
  const m = useMessages(goalMessages);
  const { kind, of, among, where, whereBound } = draftOf(definition);
  return (
    <span>
      {m[`how_${kind}`]} · <TallyWords tally={of} plain={kind === 'share' || kind === 'growth'} />
      {kind === 'share' && (where || whereBound) && (
        <>
          {' '}
          · {m.where} <FilterWords object={of.object} filter={where} bound={whereBound} />
        </>
      )}
      {kind === 'ratio' && (
        <>
          {' '}
          · {m.forEach} <TallyWords tally={among} plain={false} />
        </>
      )}
    </span>
  );
}

/** `plain`: they are counted, which goes without saying. */
function TallyWords({ tally, plain }: { tally: TallyDraft; plain: boolean }) {
  const m = useMessages(goalMessages);
  const text = useText();
  const object = useSchema().objects.get(tally.object);
  const fieldLabel = (name: string) => {
    const field = object?.fields.get(name);
    return field ? text(field.label) : name;
  };
  const what = tally.between
    ? m.fromTo({ from: fieldLabel(tally.between.from), to: fieldLabel(tally.between.to) })
    : tally.field && fieldLabel(tally.field);
  return (
    <>
      {!plain && `${m[`op_${tally.op}`]} · `}
      {object ? text(object.label.many) : tally.object}
      {what && ` · ${what}`}
      {(tally.filter || tally.bound) && (
        <>
          {' '}
          · <FilterWords object={tally.object} filter={tally.filter} bound={tally.bound} />
        </>
      )}
      {tally.date && ` · ${fieldLabel(tally.date)}`}
    </>
  );
}

type FilterProps = { object: string; filter: Filter | undefined; bound: Filter | undefined };

function FilterWords({ object, filter, bound }: FilterProps) {
  const m = useMessages(goalMessages);
  const reading = useReading(object, filter);
  const known = reading.schema.objects.has(object);
  return (
    <>
      {filter && known && sentenceOf(filter, object, reading)}
      {filter && bound && ', '}
      {bound && m.boundWords}
    </>
  );
}
