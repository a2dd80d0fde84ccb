import classes from './growing-text.module.css';

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  maxLength: number;
  readOnly: boolean;
  autoFocus: boolean;
};

/** One line of words that wraps in a narrow column rather than being cut; it has no line breaks of its own. */
export function GrowingText({ label, value, onChange, ...rest }: Props) {
  return (
    <div className={classes.text} data-value={value}>
      <textarea
        rows={1}
        aria-label={label}
        value={value}
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        onChange={({ currentTarget }) => onChange(currentTarget.value.replaceAll('\n', ' '))}
        {...rest}
      />
    </div>
  );
}
