import { clsx } from 'clsx';
import { useId, type ReactNode } from 'react';
import { ModalHead } from './modal-head';
import { useModal } from './use-modal';

export type DialogProps = {
  open: boolean;
  onClose: () => void;
  title: string;
  description?: ReactNode;
  children?: ReactNode;
  /** The buttons, the main one last. */
  footer?: ReactNode;
  size?: 'small' | 'medium' | 'large';
};

const widths = { small: 'sm:max-w-md', medium: 'sm:max-w-xl', large: 'sm:max-w-3xl' };

/** A window over the page, on the browser's own <dialog>. On a phone it rises from the bottom. */
export function Dialog({
  open,
  onClose,
  title,
  description,
  children,
  footer,
  size = 'medium',
}: DialogProps) {
  const id = useId();
  const modal = useModal(open, onClose);
  return (
    <dialog
      {...modal}
      aria-labelledby={`${id}-title`}
      aria-describedby={description ? `${id}-description` : undefined}
      className={clsx(
        'modal modal-centre m-auto mb-0 max-h-[calc(100dvh-2rem)] w-full max-w-full rounded-t-xl bg-raised text-ink shadow-lg sm:mb-auto sm:w-[calc(100%-3rem)] sm:rounded-xl',
        widths[size],
      )}
    >
      <div className="flex max-h-[calc(100dvh-2rem)] flex-col">
        <ModalHead
          {...{ id, title, description }}
          className="pt-5 pb-2"
          onClose={() => modal.ref.current?.close()}
        />
        <div className="relative min-h-0 flex-1 overflow-y-auto px-6 py-3">{open && children}</div>
        {footer && (
          <footer className="flex flex-col-reverse gap-2 px-6 pt-3 pb-5 sm:flex-row sm:justify-end">
            {footer}
          </footer>
        )}
      </div>
    </dialog>
  );
}
