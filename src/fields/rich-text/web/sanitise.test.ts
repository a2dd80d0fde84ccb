import { expect, test } from 'vitest';
import { plainText } from '../html-text.ts';
import { cleanHtml as cleanOnServer } from '../sanitise.ts';
import { cleanHtml } from './sanitise.ts';

// What Tiptap makes of each thing its buttons do.
test.each([
  '<p>a <strong>b</strong> <em>c</em> <u>d</u> <s>e</s> <code>f</code></p>',
  '<h2>a</h2><h3>b</h3><blockquote><p>c</p></blockquote><hr><p>d<br>e&nbsp;f</p><p></p>',
  '<ul><li><p>a</p></li></ul><ol><li><p>b</p></li></ol><pre><code>c &lt; d</code></pre>',
])('%s is spelled as the server spells it', (made) => {
  expect(cleanHtml(made)).toBe(cleanOnServer(made));
  expect(plainText(cleanHtml(made))).toBe(plainText(cleanOnServer(made)));
});
