// Which territory a postal code lies in: the longest beginning wins, "751" before "75". Corsica's departments are not the
// beginnings of its codes.
export function territoryOf(territories: readonly string[], postalCode: string | null): string | null {
  const code = plain(postalCode ?? '');
  if (!code) return null;
  const fitting = territories.filter((territory) =>
    beginnings(territory).some((beginning) => code.startsWith(beginning)),
  );
  return fitting.sort((a, b) => plain(b).length - plain(a).length)[0] ?? null;
}

function beginnings(territory: string): string[] {
  const one = plain(territory);
  if (one === '2a') return ['200', '201'];
  if (one === '2b') return ['202', '206'];
  // A department is written with or without its zero.
  return one ? [/^\d$/.test(one) ? `0${one}` : one] : [];
}

const plain = (text: string): string => text.toLowerCase().replace(/[\s.-]/g, '');
