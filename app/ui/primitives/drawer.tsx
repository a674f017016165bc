import { clsx } from 'clsx';
import { X } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './icon-button';
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
  const { t } = useTranslation('shell');
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
        <header className="flex items-start gap-4 border-b px-6 py-4">
          <div className="min-w-0 flex-1">
            <h2 id={`${id}-title`} className="text-lg font-[620]">
              {title}
            </h2>
            {description && (
              <p id={`${id}-description`} className="mt-0.5 text-sm text-ink-soft">
                {description}
              </p>
            )}
          </div>
          <IconButton
            label={t('actions.close')}
            icon={<X aria-hidden="true" />}
            tooltip="none"
            size="small"
            className="-mr-2"
            onClick={() => modal.ref.current?.close()}
          />
        </header>
        <div className="relative min-h-0 flex-1 overflow-y-auto px-6 py-5">{open && children}</div>
        {footer && <footer className="flex justify-end gap-2 border-t px-6 py-4">{footer}</footer>}
      </div>
    </dialog>
  );
}
