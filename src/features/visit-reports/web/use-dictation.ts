// The browser's own speech input, where it has one (Web Speech API). What is heard for good is handed over piece by piece.
import { useEffect, useRef, useState } from 'react';
import type { Language } from '../../../platform/lib/language.ts';

interface Recognition {
  lang: string;
  continuous: boolean;
  interimResults: boolean;
  onresult: (event: { resultIndex: number; results: ArrayLike<Result> }) => void;
  onend: () => void;
  onerror: () => void;
  start(): void;
  stop(): void;
}
interface Result extends ArrayLike<{ transcript: string }> {
  isFinal: boolean;
}
type Constructor = new () => Recognition;

const found = (): Constructor | undefined => {
  const { SpeechRecognition, webkitSpeechRecognition } = window as unknown as Record<
    'SpeechRecognition' | 'webkitSpeechRecognition',
    Constructor | undefined
  >;
  return SpeechRecognition ?? webkitSpeechRecognition;
};

/** `undefined` where the browser has none. */
export function useDictation(
  language: Language,
  onHeard: (words: string) => void,
): { listening: boolean; failed: boolean; turn: () => void } | undefined {
  const [Speech] = useState(found);
  const [listening, setListening] = useState(false);
  const [failed, setFailed] = useState(false);
  const running = useRef<Recognition>(undefined);
  // Not an effect event: the browser calls it when it has heard something.
  const latest = useRef(onHeard);
  useEffect(() => {
    latest.current = onHeard;
  });
  useEffect(() => () => running.current?.stop(), []);
  if (!Speech) return undefined;

  const turn = () => {
    if (listening) return running.current?.stop();
    const speech = new Speech();
    speech.lang = language === 'fr' ? 'fr-FR' : 'en-GB';
    speech.continuous = true;
    speech.interimResults = false;
    speech.onresult = ({ resultIndex, results }) => {
      for (const result of Array.from(results).slice(resultIndex))
        if (result.isFinal) latest.current(result[0]?.transcript.trim() ?? '');
    };
    speech.onerror = () => setFailed(true);
    speech.onend = () => setListening(false);
    running.current = speech;
    setFailed(false);
    setListening(true);
    speech.start();
  };
  return { listening, failed, turn };
}
