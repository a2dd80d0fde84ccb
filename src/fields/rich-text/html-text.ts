// Between rich text and the words in it.

/** The words of cleaned HTML, or of what the editor made, a line for each block. */
export function plainText(cleaned: string): string {
  return cleaned
    .replace(/<[bh]r(?: \/)?>|<\/(?:p|li|blockquote|h2|h3|pre)>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/[ \t\u00a0]*\n[ \t]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Plain text as HTML: paragraphs at blank lines, breaks at the others. */
export function htmlOf(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return escaped
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraph.replaceAll('\n', '<br />')}</p>`)
    .join('');
}

export const looksLikeHtml = (text: string): boolean => /<\/?[a-z][^>]*>|<!--/i.test(text);
