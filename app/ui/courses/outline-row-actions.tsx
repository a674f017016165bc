import { Pencil, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { buttonStyle } from '../primitives/button-style';
import { ConfirmDialog } from '../primitives/confirm-dialog';
import { MoveButtons, type MoveTarget } from './move-buttons';
import { PopoverForm } from './popover-form';

/** What can be done with one line of the outline: move it, edit it, remove it. */
export function OutlineRowActions(props: {
  /** The address of the module or lesson; moves, settings and removal lie beneath it. */
  base: string;
  title: string;
  up: MoveTarget;
  down: MoveTarget;
  edit: { label: string; to: string; fields: ReactNode };
  /** `waiting`: what waits for it, in words; its conditions go along with it. */
  removal: { question: string; text: string; waiting: string | null };
}) {
  const { base, title, up, down, edit, removal } = props;
  const { t } = useTranslation('teach');
  return (
    <div className="flex flex-none items-center">
      <MoveButtons action={`${base}/move`} title={title} up={up} down={down} />
      <PopoverForm
        trigger={<IconWithWords icon={<Pencil aria-hidden="true" />} words={edit.label} />}
        triggerClassName={`${buttonStyle({ variant: 'quiet', size: 'small' })} w-9 px-0! sm:w-8`}
        title={edit.label}
        action={edit.to}
        submit={t('courses.save')}
      >
        {edit.fields}
      </PopoverForm>
      <ConfirmDialog
        trigger={
          <IconWithWords
            icon={<Trash2 aria-hidden="true" />}
            words={t('courses.outline.remove', { title })}
          />
        }
        triggerVariant="quiet"
        triggerSize="small"
        className="w-9 px-0! sm:w-8"
        title={removal.question}
        confirm={t('courses.outline.confirmRemove')}
        action={`${base}/remove`}
        {...(removal.waiting && { fields: { detach: 'on' } })}
      >
        <p>{removal.text}</p>
        {removal.waiting && <p className="mt-2 text-ink">{removal.waiting}</p>}
      </ConfirmDialog>
    </div>
  );
}

function IconWithWords({ icon, words }: { icon: ReactNode; words: string }) {
  return (
    <>
      {icon}
      <span className="sr-only">{words}</span>
    </>
  );
}
