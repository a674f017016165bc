import { clsx } from 'clsx';
import { useId, type ReactNode } from 'react';
import { ModalHead } from './modal-head';
import { useModal } from './use-modal';

export type DrawerProps = {
  open: boolean;
  onClose: () => void;
  title: string;
  description?: ReactNode;
  children?: ReactNode;
  footer?: ReactNode;
  side?: 'start' | 'end';
};

/** A panel along one side: for details beside a list, without leaving it. */
export function Drawer({ open, onClose, title, description, children, footer, side = 'end' }: DrawerProps) {
  const id = useId();
  const modal = useModal(open, onClose);
  return (
    <dialog
      {...modal}
      aria-labelledby={`${id}-title`}
      aria-describedby={description ? `${id}-description` : undefined}
      className={clsx(
        'modal my-0 h-dvh max-h-none w-full max-w-full bg-raised text-ink shadow-lg sm:max-w-md',
        side === 'end'
          ? 'modal-end mr-0 ml-auto sm:rounded-l-xl'
          : 'modal-start mr-auto ml-0 sm:rounded-r-xl',
      )}
    >
      <div className="flex h-full flex-col">
        <ModalHead
          {...{ id, title, description }}
          className="border-b py-4"
          onClose={() => modal.ref.current?.close()}
        />
        <div className="relative min-h-0 flex-1 overflow-y-auto px-6 py-5">{open && children}</div>
        {footer && <footer className="flex justify-end gap-2 border-t px-6 py-4">{footer}</footer>}
      </div>
    </dialog>
  );
}
