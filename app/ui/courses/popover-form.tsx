import { Form, useNavigation } from '@remix-run/react';
import { clsx } from 'clsx';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../primitives/button';
import { SubmitButton } from '../primitives/submit-button';

/** A short form over the page, under a button. A popover and a plain form: it works before any script. */
export function PopoverForm(props: {
  trigger: ReactNode;
  triggerClassName: string;
  title: string;
  action: string;
  submit: string;
  /** For choices that stand side by side. */
  wide?: boolean;
  children: ReactNode;
}) {
  const { trigger, triggerClassName, title, action, submit, wide = false, children } = props;
  const { t } = useTranslation('shell');
  const id = useId();
  const ref = useRef<HTMLDivElement>(null);
  const navigation = useNavigation();

  useEffect(() => {
    if (navigation.state === 'loading' && ref.current?.matches(':popover-open')) ref.current.hidePopover();
  }, [navigation.state]);

  return (
    <>
      <button type="button" popovertarget={id} className={triggerClassName}>
        {trigger}
      </button>
      <div
        ref={ref}
        id={id}
        popover="auto"
        role="dialog"
        aria-labelledby={`${id}-title`}
        className={clsx(
          'modal modal-centre m-auto mb-0 max-h-[90dvh] w-full max-w-full overflow-y-auto rounded-t-xl bg-raised p-6 text-left whitespace-normal text-ink shadow-lg sm:mb-auto sm:w-[calc(100%-3rem)] sm:rounded-xl',
          wide ? 'sm:max-w-3xl' : 'sm:max-w-md',
        )}
      >
        <Form method="post" action={action} preventScrollReset>
          <h2 id={`${id}-title`} className="mb-4 text-lg font-[620]">
            {title}
          </h2>
          <div className="flex flex-col gap-4">{children}</div>
          <div className="mt-6 flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
            <Button variant="secondary" popovertarget={id} popovertargetaction="hide">
              {t('actions.cancel')}
            </Button>
            <SubmitButton action={action}>{submit}</SubmitButton>
          </div>
        </Form>
      </div>
    </>
  );
}
