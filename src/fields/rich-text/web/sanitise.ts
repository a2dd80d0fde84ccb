// The browser's `sanitise.ts`: nothing is taken away here. What is shown was cleaned by the server before it was kept, and
// what is sent is cleaned there on its way in, which no browser could be trusted to have done; in between there is only
// what one's own editor made, whose schema knows no other tags, under a content security policy that runs no script of a
// page. The cleaner and its parsers would be a fifth of the first page. Only the spelling is the server's, so that a value
// that was not touched is the one that was read.
export const cleanHtml: typeof import('../sanitise.ts').cleanHtml = (html) =>
  html
    .replaceAll('&nbsp;', '\u00a0')
    .replace(/<(br|hr)>/g, '<$1 />')
    .replaceAll('<p></p>', '')
    .trim();
