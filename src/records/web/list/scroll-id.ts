/**
 * The name under which the router keeps a list's scroll position. Without one it would go by the place in the document, and
 * give one list the position of another.
 */
export function scrollId(place: string): string {
  let sum = 5381;
  for (let i = 0; i < place.length; i++) sum = ((sum << 5) + sum + place.charCodeAt(i)) >>> 0;
  return `list-${sum.toString(36)}`;
}
