import { useSubmit } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../primitives/button';
import type { AttemptPageProps } from './attempt-page-props';

/** The time ran out while the page was closed: what was saved is handed in, with script by itself. */
export function AttemptOver({ lessonTitle, address }: AttemptPageProps) {
  const { t } = useTranslation('quiz');
  const submit = useSubmit();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => submit(form.current, { replace: true }), [submit]);
  return (
    <div className="mx-auto max-w-2xl rounded-xl bg-surface p-6 shadow-sm sm:p-8">
      <h1 className="text-2xl">{lessonTitle}</h1>
      <p className="mt-3 text-ink-soft">{t('time.over')}</p>
      <form ref={form} method="post" action={`${address}/hand-in`} className="mt-6">
        <Button type="submit" size="large">
          {t('time.result')}
        </Button>
      </form>
    </div>
  );
}
