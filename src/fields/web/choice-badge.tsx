import type { Field } from '../../model/field.ts';
import { StateBadge } from '../../platform/web/ui/state-badge.tsx';
import { usePrint } from './reader.tsx';
import classes from './show.module.css';

/** A choice's word: on its tone where it is a state, plain where it is only a word. */
export function ChoiceBadge({ choice, field }: { choice: string; field: Field }) {
  const print = usePrint();
  const tone = field.choices?.find(({ key }) => key === choice)?.tone;
  const word = print(field.type === 'multi_select' ? [choice] : choice, field);
  if (!tone) return <span className={field.type === 'multi_select' ? classes.tag : classes.one}>{word}</span>;
  return <StateBadge tone={tone === 'warning' ? 'warn' : tone}>{word}</StateBadge>;
}
