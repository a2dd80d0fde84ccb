import type { MoneyInput } from '../../lib/formats.ts';
import { useFormats } from '../language.tsx';

/** An amount with its currency, digits of one width, never broken over two lines. */
export function MoneyText({
  value,
  short = false,
}: {
  value: MoneyInput | null | undefined;
  short?: boolean;
}) {
  const formats = useFormats();
  if (!value) return null;
  const whole = formats.money(value);
  return (
    <span className="tabular" style={{ whiteSpace: 'nowrap' }} title={short ? whole : undefined}>
      {short ? formats.moneyShort(value) : whole}
    </span>
  );
}
