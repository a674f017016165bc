import { clsx } from 'clsx';
import { useEffect, useRef, type ReactNode } from 'react';

export type DisclosureMenuProps = {
  /** The accessible name of the button, where what it shows is not words. */
  label?: string;
  summary: ReactNode;
  summaryClassName?: string;
  children: ReactNode;
  align?: 'start' | 'end';
  placement?: 'below' | 'above';
  className?: string;
};

/** A small panel of links and forms under a button: <details>, so it opens without script. */
export function DisclosureMenu(props: DisclosureMenuProps) {
  const { label, summary, summaryClassName, children, align = 'end', placement = 'below', className } = props;
  const ref = useRef<HTMLDetailsElement>(null);

  useEffect(() => {
    function close(event: Event) {
      const details = ref.current;
      if (!details?.open) return;
      if (event instanceof KeyboardEvent) {
        if (event.key !== 'Escape') return;
        details.querySelector('summary')?.focus();
      } else if (event.type === 'pointerdown' && details.contains(event.target as Node)) return;
      details.open = false;
    }
    document.addEventListener('pointerdown', close);
    document.addEventListener('keydown', close);
    return () => {
      document.removeEventListener('pointerdown', close);
      document.removeEventListener('keydown', close);
    };
  }, []);

  return (
    <details
      ref={ref}
      className={clsx('relative', className)}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (relatedTarget && !currentTarget.contains(relatedTarget)) currentTarget.open = false;
      }}
      onClick={({ target, currentTarget }) => {
        if (target instanceof Element && target.closest('a')) currentTarget.open = false;
      }}
    >
      <summary aria-label={label} className={summaryClassName}>
        {summary}
      </summary>
      <div
        className={clsx(
          'absolute z-40 max-h-[70dvh] w-64 max-w-[calc(100vw-2rem)] animate-rise overflow-y-auto rounded-lg bg-raised p-1.5 shadow-lg',
          align === 'end' ? 'right-0' : 'left-0',
          placement === 'below' ? 'top-full mt-2' : 'bottom-full mb-2',
        )}
      >
        {children}
      </div>
    </details>
  );
}
