import { Skeleton } from '@mantine/core';
import { lazy, Suspense, useMemo } from 'react';
import { defineWidget, type ShowProps } from '../../model/web/field-widget.ts';
import classes from '../web/show.module.css';
import { cleanHtml, plainText } from './sanitise.ts';

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

// The value was cleaned when it was written; what stands in a cache or came from elsewhere is cleaned again.
function ShowRichText({ value, dense }: ShowProps<string>) {
  const html = useMemo(() => cleanHtml(value), [value]);
  if (dense) return <span className={classes.one}>{plainText(html).replaceAll('\n', ' ')}</span>;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: cleaned on the line above.
  return <div className={classes.rich} dangerouslySetInnerHTML={{ __html: html }} />;
}
