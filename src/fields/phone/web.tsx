import { defineWidget, type ShowProps } from '../../model/web/field-widget.ts';
import { usePrint } from '../web/reader.tsx';
import classes from '../web/show.module.css';
import { ShowLink } from '../web/show-link.tsx';
import { TypedEdit } from '../web/typed-edit.tsx';
import { type Phone, phoneNumber } from './value.ts';
import { useNumbers } from './web/numbers.ts';

export const phone = defineWidget<Phone>({
  Show: ShowPhone,
  Edit: (props) => <TypedEdit {...props} type="tel" />,
  width: 150,
});

// Only what was understood can be called; the rest is there to be read.
function ShowPhone({ value, field, dense }: ShowProps<Phone>) {
  useNumbers();
  const text = usePrint()(value, field);
  const number = phoneNumber(value);
  if (!/^\+\d+$/.test(number)) return <span className={dense ? classes.one : undefined}>{text}</span>;
  return (
    <ShowLink href={`tel:${number}`} dense={dense}>
      <span className={classes.number}>{text}</span>
    </ShowLink>
  );
}
