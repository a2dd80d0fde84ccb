import { defineWidget, type ShowProps } from '../../model/web/field-widget.ts';
import { lazyControl } from '../web/lazy-edit.tsx';
import classes from '../web/show.module.css';
import { plainText } from './html-text.ts';

export const richText = defineWidget<string>({
  Show: ShowRichText,
  Edit: lazyControl(async () => (await import('../web/rich-editor.tsx')).RichEditor),
  width: 280,
});

// The server cleaned the value when it was written: no way into the database goes around that.
function ShowRichText({ value, dense }: ShowProps<string>) {
  if (dense) return <span className={classes.one}>{plainText(value).replaceAll('\n', ' ')}</span>;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: cleaned before it was kept, see web/sanitise.ts.
  return <div className={classes.rich} dangerouslySetInnerHTML={{ __html: value }} />;
}
