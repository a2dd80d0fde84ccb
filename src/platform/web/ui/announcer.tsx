import { createContext, type ReactNode, use, useCallback, useState } from 'react';

const AnnouncerContext = createContext<(words: string) => void>(() => undefined);

/** Says to screen readers what the eye sees happen: a page that opens, records that arrive. */
export function AnnouncerProvider({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState({ words: '', turn: 0 });
  const announce = useCallback((words: string) => setSaid(({ turn }) => ({ words, turn: turn + 1 })), []);
  return (
    <AnnouncerContext value={announce}>
      {children}
      {/* The same words twice are said twice: a no-break space makes the second text another one. */}
      <div role="status" aria-live="polite" className="visually-hidden">
        {said.words}
        {said.turn % 2 === 1 ? '\u00a0' : ''}
      </div>
    </AnnouncerContext>
  );
}

export function useAnnounce(): (words: string) => void {
  return use(AnnouncerContext);
}
