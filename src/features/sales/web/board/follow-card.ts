// The focus goes where a card goes that was moved with the keyboard: to it, or to the way into a folded stage when it is out of sight
// there. A card is drawn again elsewhere some moments after it was sent, and once more if it is refused: the board is watched for it.

/** Call it before the card is sent; call the answer when what became of it is known. */
export function followCard(id: string): () => void {
  const board = document.querySelector('[data-column]')?.parentElement;
  const from = cardOf(id)?.closest('[data-column]');
  if (!board) return () => {};
  const look = () => {
    const card = cardOf(id);
    if (!card || card.closest('[data-column]') === from) return;
    watch.disconnect();
    card.focus();
  };
  const watch = new MutationObserver(look);
  watch.observe(board, { childList: true, subtree: true });
  // Who goes on elsewhere meanwhile is not called back.
  const stop = () => watch.disconnect();
  document.addEventListener('pointerdown', stop, { once: true, capture: true });
  document.addEventListener('keydown', stop, { once: true, capture: true });
  return () => {
    stop();
    document.removeEventListener('pointerdown', stop, true);
    document.removeEventListener('keydown', stop, true);
    if (document.activeElement === document.body) cardOf(id)?.focus();
  };
}

const cardOf = (id: string) => document.querySelector<HTMLElement>(`[data-card="${id}"]`);
