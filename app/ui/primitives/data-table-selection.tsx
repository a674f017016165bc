import { Form } from '@remix-run/react';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export type BulkActions = {
  /** The field's name: sent once for each ticked row. */
  name: string;
  /** Where the bar's form is posted; a button may say otherwise by `formAction`. */
  action: string;
  /** The submit buttons of the bar. */
  buttons: ReactNode;
};

/** What can be done with the ticked rows. The bar is shown by style alone; script only counts and ticks them all. */
export function DataTableSelection({
  formId,
  actions,
  children,
}: {
  formId: string;
  actions: BulkActions;
  children: ReactNode;
}) {
  const { t } = useTranslation('shell');
  const ref = useRef<HTMLDivElement>(null);
  const [ticked, setTicked] = useState(0);

  function boxes(): HTMLInputElement[] {
    return [...(ref.current?.querySelectorAll<HTMLInputElement>('input[data-row]') ?? [])];
  }

  function tick(all: boolean) {
    for (const box of boxes()) box.checked = all;
    setTicked(all ? boxes().length : 0);
  }

  return (
    <div
      ref={ref}
      className="selectable"
      onChange={() => setTicked(boxes().filter((box) => box.checked).length)}
    >
      <Form
        id={formId}
        method="post"
        action={actions.action}
        className="bulk-bar sticky left-0 flex-wrap items-center gap-x-4 gap-y-2 bg-accent-soft px-5 py-2.5 text-sm"
      >
        <p role="status" className="font-[560] text-accent-text tabular-nums">
          {ticked > 0 ? t('table.selected', { count: ticked }) : t('table.selection')}
        </p>
        <div className="flex flex-wrap items-center gap-2">{actions.buttons}</div>
        <div className="ml-auto flex gap-3">
          <button
            type="button"
            onClick={() => tick(true)}
            className="rounded-sm text-accent-text underline underline-offset-4"
          >
            {t('table.selectAll')}
          </button>
          <button
            type="reset"
            onClick={() => tick(false)}
            className="rounded-sm text-ink-soft underline underline-offset-4"
          >
            {t('table.selectNone')}
          </button>
        </div>
      </Form>
      {children}
    </div>
  );
}
