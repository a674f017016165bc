import { Form } from '@remix-run/react';
import { PenLine } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LiveLine } from '~/use-cases/attendance/get-register.server';
import { Callout } from '../primitives/callout';
import { SubmitButton } from '../primitives/submit-button';
import { buttonStyle } from '../primitives/button-style';
import { MarkPad } from './mark-pad';

type Offered = { statement: string; seal: string };

/** The counter-signature of a half-day: what is signed stays as it was when it was opened, whatever the page reads on. */
export function CountersignForm({
  action,
  lines,
  offered,
}: {
  action: string;
  lines: readonly LiveLine[];
  offered: Offered;
}) {
  const { t } = useTranslation('attendance');
  const [read, setRead] = useState<Offered | null>(null);
  const { statement, seal } = read ?? offered;
  const incomplete = lines.filter(
    ({ signature, absence, unsignedReason }) => !signature && absence === null && unsignedReason === null,
  ).length;
  return (
    <details
      className="rounded-xl open:bg-surface open:p-4 open:shadow-sm sm:open:p-5"
      onToggle={(event) => setRead(event.currentTarget.open ? offered : null)}
    >
      <summary className={buttonStyle({})}>
        <PenLine aria-hidden="true" className="size-[1.125rem]" />
        {t('countersign.open')}
      </summary>
      <Form method="post" action={action} className="mt-4 flex flex-col gap-4">
        <p className="text-[0.9375rem] text-ink-soft">{t('countersign.text')}</p>
        {incomplete > 0 && (
          <Callout tone="warning">{t('countersign.incomplete', { count: incomplete })}</Callout>
        )}
        <figure>
          <figcaption className="text-sm text-ink-faint">{t('sign.statement')}</figcaption>
          <blockquote
            tabIndex={0}
            className="mt-1 max-h-80 overflow-y-auto border-l-4 border-accent/60 pl-3 text-[0.9375rem] whitespace-pre-line"
          >
            {statement}
          </blockquote>
        </figure>
        <input type="hidden" name="statement" value={statement} />
        <input type="hidden" name="seal" value={seal} />
        <MarkPad />
        <SubmitButton action={action} className="self-start" icon={<PenLine aria-hidden="true" />}>
          {t('countersign.submit')}
        </SubmitButton>
      </Form>
    </details>
  );
}
