// Yes and no as people type them, in French and English. An empty cell is neither.

const yes = new Set(['oui', 'yes', 'vrai', 'true', 'x', '1', 'o', 'y', 't', 'v', 'on', 'ok', '✓', '✔', '☑']);
const no = new Set(['non', 'no', 'faux', 'false', '0', 'n', 'f', 'off', '✗', '✘', '☐']);

export function parseBoolean(
  raw: string | number | boolean,
): { value: boolean } | { error: 'not_a_boolean' } {
  if (typeof raw === 'boolean') return { value: raw };
  const text = String(raw).trim().toLowerCase();
  if (yes.has(text)) return { value: true };
  return no.has(text) ? { value: false } : { error: 'not_a_boolean' };
}
