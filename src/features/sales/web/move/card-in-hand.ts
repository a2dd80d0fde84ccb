/**
 * Whether the focus is on a card. Whoever moves cards by keys goes on with them: what is asked after a move, some moments later,
 * leaves them the focus, says that it is there, and is reached with Tab.
 */
export const cardInHand = (): boolean => Boolean(document.activeElement?.closest('[data-card]'));
