import { useEffect, useRef } from 'react';
import { Callout } from '../primitives/callout';

/** What is wrong with a form as a whole, read out as it comes; what is wrong with a field takes the focus there. */
export function FormProblems({ answer, problems }: { answer: unknown; problems: readonly string[] }) {
  const ref = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (answer) ref.current?.closest('form')?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [answer]);

  return (
    <div ref={ref} className={problems.length > 0 ? undefined : 'hidden'}>
      {problems.length > 0 && (
        <Callout tone="danger" live="alert">
          {problems.join(' ')}
        </Callout>
      )}
    </div>
  );
}
