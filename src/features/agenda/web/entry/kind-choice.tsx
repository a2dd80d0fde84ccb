import { SegmentedControl } from '@mantine/core';
import { useSchema } from '../../../../model/web/use-schema.tsx';
import { useMessages, useText } from '../../../../platform/web/language.tsx';
import { entryMessages } from '../../messages.ts';

const offered = ['meeting', 'visit', 'call', 'task'];

/** What a kind is called. */
export function useKindLabel(): (kind: string) => string {
  const text = useText();
  const choices = useSchema().objects.get('activity')?.fields.get('kind')?.choices ?? [];
  return (kind) => {
    const choice = choices.find(({ key }) => key === kind);
    return choice ? text(choice.label) : kind;
  };
}

/** The kinds that take an hour; what came as another kind keeps it. */
export function KindChoice({ value, onChange }: { value: string; onChange: (kind: string) => void }) {
  const m = useMessages(entryMessages);
  const labelOf = useKindLabel();
  const shown = offered.includes(value) ? offered : [...offered, value];
  return (
    <SegmentedControl
      aria-label={m.kind}
      fullWidth
      value={value}
      onChange={onChange}
      data={shown.map((key) => ({ value: key, label: labelOf(key) }))}
    />
  );
}
