import { useEffect, useRef } from 'react';

/** A form that is emptied once the server has answered, its first field ready for the next entry. */
export function useEmptiedForm(state: 'idle' | 'submitting' | 'loading') {
  const form = useRef<HTMLFormElement>(null);
  const sent = useRef(false);

  useEffect(() => {
    if (state === 'submitting') sent.current = true;
    if (state === 'idle' && sent.current) {
      sent.current = false;
      form.current?.reset();
      form.current?.querySelector<HTMLInputElement>('input[name=title]')?.focus();
    }
  }, [state]);

  return form;
}
