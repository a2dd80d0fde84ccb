import { useMediaQuery } from '@mantine/hooks';
import { IconArrowsDiagonal, IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useEffect, useEffectEvent } from 'react';
import { useMessages } from '../language.tsx';
import { IconButton } from './icon-button.tsx';
import { uiMessages } from './messages.ts';
import classes from './peek.module.css';

const PeekSheet = lazy(() => import('./peek-sheet.tsx'));

export type PeekProps = {
  /** The name of what is looked at. */
  title: string;
  /** Its page. */
  to?: string;
  onClose: () => void;
  /** The one before and after in the list behind, when there is one. */
  onPrevious?: () => void;
  onNext?: () => void;
  children: ReactNode;
};

/**
 * A record beside the list it came from, 480 px wide: the list stays usable, Esc closes. Laid over the content where both
 * do not fit, and a full sheet on a telephone.
 */
export function Peek({ title, to, onClose, onPrevious, onNext, children }: PeekProps) {
  const m = useMessages(uiMessages);
  const navigate = useNavigate();
  const small = useMediaQuery('(max-width: 47.99em)', undefined, { getInitialValueInEffect: false });
  useEscape(onClose, !small);

  const head = (
    <div className={classes.head}>
      {to && (
        <IconButton icon={IconArrowsDiagonal} label={m.openPage} onClick={() => void navigate({ to })} />
      )}
      {onPrevious && <IconButton icon={IconChevronUp} label={m.previous} onClick={onPrevious} />}
      {onNext && <IconButton icon={IconChevronDown} label={m.next} onClick={onNext} />}
      <IconButton icon={IconX} label={m.close} keys="escape" className={classes.close} onClick={onClose} />
    </div>
  );
  if (small) {
    return (
      <Suspense>
        <PeekSheet title={title} head={head} onClose={onClose}>
          {children}
        </PeekSheet>
      </Suspense>
    );
  }
  return (
    <section className={classes.peek} aria-label={title}>
      {head}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard. */}
      <div className={classes.content} tabIndex={0}>
        {children}
      </div>
    </section>
  );
}

function useEscape(onClose: () => void, enabled: boolean) {
  const close = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (document.querySelector('[aria-modal="true"]')) return;
    onClose();
  });
  useEffect(() => {
    if (!enabled) return;
    // Looked at before the list or menu that is open hears of the key and closes: the peek is what the next one closes.
    let open = false;
    const look = () => {
      open = [...document.querySelectorAll('[data-position]')].some(isOpen);
    };
    const listener = (event: KeyboardEvent) => {
      if (!open) close(event);
    };
    window.addEventListener('keydown', look, { capture: true });
    window.addEventListener('keydown', listener);
    return () => {
      window.removeEventListener('keydown', look, { capture: true });
      window.removeEventListener('keydown', listener);
    };
  }, [enabled]);
}

const isOpen = (floating: Element): boolean =>
  floating.matches('.mantine-Popover-dropdown') && floating.checkVisibility();
