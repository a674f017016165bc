import { Form, useNavigation } from '@remix-run/react';
import { TriangleAlert } from 'lucide-react';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';
import { buttonStyle, type ButtonSize, type ButtonVariant } from './button-style';
import { SubmitButton } from './submit-button';

export type ConfirmDialogProps = {
  /** The words of the button that asks. */
  trigger: ReactNode;
  triggerVariant?: ButtonVariant;
  triggerSize?: ButtonSize;
  /** What is about to happen, as a question. */
  title: string;
  /** What it does, to whom, and whether it can be undone. */
  children: ReactNode;
  /** The words of the button that does it: the verb, never "OK". */
  confirm: string;
  /** Where the form is posted, with these fields. */
  action: string;
  fields?: Record<string, string>;
  /** The id of a form of the page that is sent instead, with what is in it. */
  form?: string;
  /** Danger unless told: a weighty act that destroys nothing may be `primary`. */
  tone?: 'danger' | 'primary';
  className?: string;
};

/** A destructive act, explained and asked once. A popover and a plain form: it works before any script. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const {
    trigger,
    triggerVariant = 'secondary',
    triggerSize,
    title,
    children,
    confirm,
    action,
    fields = {},
    form,
  } = props;
  const { tone = 'danger', className } = props;
  const { t } = useTranslation('shell');
  const id = useId();
  const ref = useRef<HTMLDivElement>(null);
  const navigation = useNavigation();

  useEffect(() => {
    const popover = ref.current;
    const focusCancel = () => {
      if (popover?.matches(':popover-open')) popover.querySelector<HTMLElement>('button')?.focus();
    };
    popover?.addEventListener('toggle', focusCancel);
    return () => popover?.removeEventListener('toggle', focusCancel);
  }, []);

  useEffect(() => {
    if (navigation.state === 'loading' && ref.current?.matches(':popover-open')) ref.current.hidePopover();
  }, [navigation.state]);

  const asked = (
    <>
      <div className="flex gap-4">
        {tone === 'danger' && (
          <span className="grid size-10 flex-none place-content-center rounded-full bg-danger-soft text-danger-ink">
            <TriangleAlert aria-hidden="true" className="size-5" />
          </span>
        )}
        <div className="min-w-0">
          <h2 id={`${id}-title`} className="text-lg font-[620]">
            {title}
          </h2>
          <div id={`${id}-text`} className="mt-1.5 text-[0.9375rem] text-ink-soft">
            {children}
          </div>
        </div>
      </div>
      <div className="mt-6 flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
        <Button variant="secondary" popovertarget={id} popovertargetaction="hide">
          {t('actions.cancel')}
        </Button>
        {form ? (
          <Button type="submit" form={form} variant={tone} onClick={() => ref.current?.hidePopover()}>
            {confirm}
          </Button>
        ) : (
          <SubmitButton variant={tone} action={action}>
            {confirm}
          </SubmitButton>
        )}
      </div>
    </>
  );
  return (
    <>
      <button
        type="button"
        popovertarget={id}
        className={`${buttonStyle({ variant: triggerVariant, size: triggerSize })} ${className ?? ''}`}
      >
        {trigger}
      </button>
      <div
        ref={ref}
        id={id}
        popover="auto"
        role="alertdialog"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-text`}
        className="modal modal-centre m-auto mb-0 w-full max-w-full rounded-t-xl bg-raised p-6 text-left whitespace-normal text-ink shadow-lg sm:mb-auto sm:w-[calc(100%-3rem)] sm:max-w-md sm:rounded-xl"
      >
        {form ? (
          asked
        ) : (
          <Form method="post" action={action}>
            {Object.entries(fields).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            {asked}
          </Form>
        )}
      </div>
    </>
  );
}
