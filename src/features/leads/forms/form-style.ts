// How a form looks on the firm's pages: it brings its own style, in light and dark, and takes nothing from the page around it.
// Everything is below `.jalon-form`, so that it can stand in a page of its own or in a shadow of another.
const light = `
  --ink: #1c1b19; --soft: #57534d; --line: #8a857c; --face: #ffffff; --accent: #0f766e; --on: #ffffff; --bad: #b42318; --ring: #0f766e;`;
const dark = `
  --ink: #f1efec; --soft: #b8b2a8; --line: #857f76; --face: #1e1d1b; --accent: #2dd4bf; --on: #06251f; --bad: #ff9b8f; --ring: #5eead4;`;

export const formStyle = `
.jalon-form {${light}
  color-scheme: light;
  box-sizing: border-box; max-width: 36rem; margin: 0 auto; padding: 1rem;
  color: var(--ink); font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; text-align: start;
}
.jalon-form[data-theme="dark"] {${dark} color-scheme: dark; }
@media (prefers-color-scheme: dark) { .jalon-form[data-theme="visitor"] {${dark} color-scheme: dark; } }
.jalon-form *, .jalon-form *::before { box-sizing: border-box; }
.jalon-form h1 { margin: 0 0 .25rem; font-size: 1.375rem; line-height: 1.3; font-weight: 650; }
.jalon-form p { margin: 0; }
.jalon-form .intro { color: var(--soft); white-space: pre-line; }
.jalon-form form { display: grid; gap: 1rem; margin-block-start: 1.25rem; }
.jalon-form .field { display: grid; gap: .25rem; }
.jalon-form label { font-weight: 550; font-size: .9375rem; }
.jalon-form .optional { font-weight: 400; color: var(--soft); }
.jalon-form input:not([type="checkbox"]), .jalon-form select, .jalon-form textarea {
  width: 100%; min-height: 2.75rem; padding: .5rem .75rem; border: 1px solid var(--line); border-radius: 6px;
  background: var(--face); color: var(--ink); font: inherit;
}
.jalon-form textarea { min-height: 8rem; resize: vertical; }
.jalon-form :is(input, select, textarea, button):focus-visible { outline: 2px solid var(--ring); outline-offset: 2px; }
.jalon-form [aria-invalid="true"] { border-color: var(--bad) !important; }
.jalon-form .wrong { color: var(--bad); font-size: .875rem; }
.jalon-form .wrong::before { content: "! "; font-weight: 700; }
.jalon-form .look { padding: .75rem 1rem; border: 1px solid var(--bad); border-radius: 6px; color: var(--bad); }
.jalon-form .tick { display: grid; grid-template-columns: 1.25rem 1fr; gap: .25rem .625rem; align-items: start; }
.jalon-form .tick input { width: 1.25rem; height: 1.25rem; margin: .125rem 0 0; accent-color: var(--accent); }
.jalon-form .tick label { font-weight: 400; font-size: .9375rem; }
.jalon-form .tick .wrong { grid-column: 2; }
.jalon-form button {
  justify-self: start; min-height: 2.75rem; padding: .5rem 1.25rem; border: 0; border-radius: 6px;
  background: var(--accent); color: var(--on); font: inherit; font-weight: 600; cursor: pointer;
}
.jalon-form button[disabled] { opacity: .7; cursor: default; }
.jalon-form .more { position: absolute; inset-inline-start: -200vw; width: 1px; height: 1px; overflow: hidden; }
.jalon-form .thanks { font-size: 1.0625rem; white-space: pre-line; }
@media (max-width: 30rem) { .jalon-form button { justify-self: stretch; } }
`;

/**
 * Of the page that holds nothing else. Where its scheme is that of the page around a frame, that one shows through; where it is
 * not, browsers put the right ground under it.
 */
export const pageStyle = `html, body { margin: 0; background: transparent; }
html { color-scheme: light; } html[data-theme="dark"] { color-scheme: dark; } html[data-theme="visitor"] { color-scheme: light dark; }
`;
