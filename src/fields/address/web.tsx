import { defineWidget, type ShowProps } from '../../model/web/field-widget.ts';
import { countryName } from '../country/value.ts';
import { lazyEdit } from '../web/lazy-edit.tsx';
import { useReader } from '../web/reader.tsx';
import classes from '../web/show.module.css';
import { ShowText } from '../web/show-text.tsx';
import { addressLines } from './lines.ts';
import type { Address } from './value.ts';

export const address = defineWidget<Address>({
  Show: ShowAddress,
  Edit: lazyEdit((edits) => edits.address, { typed: 'anew' }),
  width: 260,
});

function ShowAddress(props: ShowProps<Address>) {
  const reader = useReader();
  if (props.dense) return <ShowText {...props} />;
  const { value } = props;
  const abroad =
    value.country && value.country !== reader.country ? [countryName(value.country, reader.language)] : [];
  return (
    <address className={classes.lines} style={{ fontStyle: 'normal' }}>
      {[...addressLines(value, reader.country), ...abroad].join('\n')}
    </address>
  );
}
