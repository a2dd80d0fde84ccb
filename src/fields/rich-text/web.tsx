import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { defineWidget, type ShowProps } from '../../model/web/field-widget.ts';
import classes from '../web/show.module.css';
import { plainText } from './html-text.ts';

const RichEditor = lazy(() => import('../web/rich-editor.tsx'));

export const richText = defineWidget<string>({
  Show: ShowRichText,
  Edit: (props) => (
    <Suspense fallback={<Skeleton height={160} />}>
      <RichEditor {...props} />
    </Suspense>
  ),
  width: 280,
});

// The server cleaned the value when it was written: no way into the database goes around that.
function ShowRichText({ value, dense }: ShowProps<string>) {
  if (dense) return <span className={classes.one}>{plainText(value).replaceAll('\n', ' ')}</span>;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: cleaned before it was kept, see web/sanitise.ts.
  return <div className={classes.rich} dangerouslySetInnerHTML={{ __html: value }} />;
}
