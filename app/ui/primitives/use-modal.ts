import { useEffect, useRef, type MouseEvent, type SyntheticEvent } from 'react';

/** Where focus goes first: what one came to fill in, rather than the button that closes. */
const firstControl = 'input:not([type="hidden"]):enabled, textarea:enabled, select:enabled';

/**
 * Keeps a native <dialog> open or shut as told. The browser then traps focus, answers Escape and gives focus back.
 * Spread `props` on the dialog; a press on the backdrop asks to close.
 */
export function useModal(open: boolean, onClose: () => void) {
  const ref = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const dialog = ref.current;
    if (!dialog || dialog.open === open) return;
    if (!open) {
      dialog.close();
      return;
    }
    dialog.showModal();
    dialog.querySelector<HTMLElement>(firstControl)?.focus();
  }, [open]);

  const props = {
    ref,
    onClose: (event: SyntheticEvent<HTMLDialogElement>) => {
      if (event.target === ref.current) onClose();
    },
    onMouseDown: (event: MouseEvent<HTMLDialogElement>) => {
      if (event.target === ref.current) ref.current?.close();
    },
  };
  return props;
}
