// Which record a key is meant for: what has the focus, the page or the peek one is in. Rows and cards say what they are by
// `data-record`; a line of text by the first record it links to.
export interface Target {
  object: string;
  id: string;
}

const uuid = '[0-9a-f]{8}-[0-9a-f-]{27}';
const address = new RegExp(`/o/([a-z_]+)/(${uuid})$`);

export function recordUnderFocus(): Target | null {
  const focused = document.activeElement;
  const named = focused?.closest<HTMLElement>('[data-record]')?.dataset.record;
  if (named) return targetOf(named);
  const line = focused?.closest('li, article, [role="row"]');
  const link = line?.querySelector<HTMLAnchorElement>('a[href*="/o/"]');
  return (link && fromAddress(link.pathname)) || fromAddress(location.pathname);
}

/** `company:0190…` */
export function targetOf(text: string | undefined): Target | null {
  const found = new RegExp(`^([a-z_]+):(${uuid})$`).exec(text ?? '');
  return found ? { object: found[1]!, id: found[2]! } : null;
}

export const printTarget = ({ object, id }: Target): string => `${object}:${id}`;

function fromAddress(path: string): Target | null {
  const found = address.exec(path);
  return found ? { object: found[1]!, id: found[2]! } : null;
}
