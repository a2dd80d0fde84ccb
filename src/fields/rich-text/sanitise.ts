// The HTML that notes, messages and templates may hold: words and their structure, nothing that runs, loads or lays out.
// It runs on the server where the value is parsed, so that what is in memory, in history and in the database is already
// harmless; the browser has `web/sanitise.ts` in its place. Everything that is not on the list goes, its words stay.
import sanitizeHtml from 'sanitize-html';

const block = ['p', 'ul', 'ol', 'li', 'blockquote', 'h2', 'h3', 'pre', 'hr'];
const options: sanitizeHtml.IOptions = {
  allowedTags: [...block, 'br', 'strong', 'em', 'u', 's', 'code', 'a'],
  allowedAttributes: { a: ['href', 'rel', 'target'] },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowProtocolRelative: false,
  // Without this the library brings a CSS parser along; no style is allowed anyway.
  parseStyleAttributes: false,
  nestingLimit: 40,
  nonTextTags: [
    'script',
    'style',
    'textarea',
    'option',
    'noscript',
    'title',
    'template',
    'xmp',
    'noembed',
    'noframes',
    'iframe',
  ],
  transformTags: {
    a: (_, { href }) => ({
      tagName: 'a',
      attribs: {
        ...(href && isSafe(href) && { href }),
        rel: 'noopener noreferrer nofollow',
        target: '_blank',
      },
    }),
    b: 'strong',
    i: 'em',
    del: 's',
    strike: 's',
    ins: 'u',
    h1: 'h2',
    h4: 'h3',
    h5: 'h3',
    h6: 'h3',
    div: 'p',
    tr: 'p',
  },
};

// Stricter than the library, for which what has no scheme is a relative address: a blank it does not know may hide one.
const isSafe = (href: string): boolean => /^(?:https?:\/\/|mailto:|tel:|\/(?![/\\]))/i.test(href);

/** Harmless HTML, in a form that cleaning does not change again. */
export function cleanHtml(html: string): string {
  let cleaned = sanitizeHtml(html, options).trim();
  // Blocks that may not stand in each other are taken apart by the first pass; the second sees them apart.
  for (let pass = 0; pass < 4; pass++) {
    const again = sanitizeHtml(cleaned, options).replaceAll('<p></p>', '').trim();
    if (again === cleaned) break;
    cleaned = again;
  }
  return cleaned;
}
