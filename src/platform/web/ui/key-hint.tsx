import { useLanguage } from '../language.tsx';
import classes from './key-hint.module.css';
import { capsOf, isMac } from './keys.ts';

/** The keys of an action, drawn: `<KeyHint keys="mod+k" />`, `<KeyHint keys="g d" />`. For the eye only: the control itself says its keys. */
export function KeyHint({ keys }: { keys: string }) {
  const { language } = useLanguage();
  const strokes = capsOf(keys, language, isMac());
  return (
    <span className={classes.hint} aria-hidden="true">
      {strokes.flat().map((cap, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the caps of one hint never move.
        <kbd key={index} className={classes.cap}>
          {cap}
        </kbd>
      ))}
    </span>
  );
}
