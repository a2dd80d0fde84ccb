// A whole name, as people write it, in its two parts.

/** « DUPONT Jean », « Dupont, Jean », `Jean Dupont`: first and last name. One word is a last name. */
export function partName(text: string): { first: string | null; last: string | null } {
  const whole = text.replace(/\s+/g, ' ').trim();
  const comma = /^([^,]+),\s*(.+)$/.exec(whole);
  if (comma) return { first: comma[2]!, last: comma[1]! };
  const words = whole.split(' ');
  if (words.length === 1) return { first: null, last: whole || null };
  const shouted = words.findIndex((word) => !isUpper(word));
  // Capitals first, then a name that is not all capitals: the capitals are the last name.
  if (shouted > 0 && words.slice(shouted).every((word) => !isUpper(word)))
    return { first: words.slice(shouted).join(' '), last: words.slice(0, shouted).join(' ') };
  const particle = words.findIndex(
    (word, i) => i > 0 && /^(?:de|du|des|d’|d'|la|le|van|von|der|den|di|da|dos|el|al|bin|ben)$/i.test(word),
  );
  const at =
    particle > 0
      ? particle
      : words.length === 2 || isUpper(words.at(-1)!)
        ? words.findIndex((word, i) => i > 0 && (words.length === 2 || isUpper(word)))
        : words.length - 1;
  return { first: words.slice(0, at).join(' '), last: words.slice(at).join(' ') };
}

const isUpper = (word: string): boolean =>
  word.length > 1 && /\p{Lu}/u.test(word) && word === word.toUpperCase() && !/\.$/.test(word);
