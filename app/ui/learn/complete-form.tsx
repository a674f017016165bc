import { Form, useRevalidator } from '@remix-run/react';
import { Check } from 'lucide-react';
import { useEffect, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../primitives/button';
import { Callout } from '../primitives/callout';
import { SavedIndicator, type SavedState } from '../primitives/saved-indicator';
import { useFormats } from '../primitives/use-formats';
import type { LessonPage } from '~/use-cases/learning/get-lesson.server';
import type { PendingReports } from './pending-reports';

/**
 * Marks a lesson done. A plain form; with script it waits for the server's word before it says "saved", and keeps
 * the mark in the browser, to send it again, where no word came.
 */
export function CompleteForm({
  reports,
  address,
  lesson,
  timeZone,
}: {
  reports: PendingReports | null;
  address: string;
  /** `savedAt`: the server's instant, once it is stored. */
  lesson: Pick<LessonPage['lesson'], 'savedAt' | 'mayConfirm' | 'rule'>;
  timeZone: string;
}) {
  const { savedAt, mayConfirm, rule } = lesson;
  const { t } = useTranslation('learn');
  const formats = useFormats();
  const { revalidate } = useRevalidator();
  const id = `complete:${address}`;
  const [saved, setSaved] = useState<SavedState>({ state: 'idle' });
  const [problem, setProblem] = useState<string | null>(null);

  useEffect(() => {
    if (!reports) return;
    if (reports.isPending(id)) setSaved({ state: 'offline' });
    return reports.subscribe((told, answer) => {
      if (told !== id) return;
      if (answer.ok) {
        setSaved({ state: 'saved', at: String(answer.body.savedAt) });
        revalidate();
      } else if (reports.isPending(id)) setSaved({ state: 'offline' });
      else {
        setSaved({ state: 'failed' });
        setProblem(answer.message);
      }
    });
  }, [reports, id, revalidate]);

  function send(event: FormEvent) {
    if (!reports) return;
    event.preventDefault();
    setProblem(null);
    setSaved({ state: 'saving' });
    reports.add({ id, url: `${address}/complete`, body: {} });
    void reports.flush();
  }

  const done = savedAt !== null || saved.state === 'saved';
  // What the server finds fulfilled by itself asks for no word of the reader.
  if (!done && rule.rule !== 'confirm' && !mayConfirm) return null;
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {done ? (
          <p className="inline-flex min-h-11 items-center gap-2 rounded-md bg-success-soft px-4 font-[560] text-success-ink">
            <Check aria-hidden="true" className="size-[1.125rem]" />
            {t('lesson.done')}
          </p>
        ) : (
          <Form method="post" action={`${address}/complete`} onSubmit={send}>
            <Button
              type="submit"
              size="large"
              busy={saved.state === 'saving'}
              disabled={!mayConfirm}
              icon={<Check aria-hidden="true" />}
            >
              {t('lesson.complete')}
            </Button>
          </Form>
        )}
        {savedAt && saved.state === 'idle' ? (
          <p className="text-sm text-ink-soft">
            {t('programme.doneAt', { at: formats.instant(savedAt, timeZone) })}
          </p>
        ) : (
          <SavedIndicator saved={saved} timeZone={timeZone} />
        )}
      </div>
      {!done && saved.state === 'offline' && (
        <p className="max-w-prose text-sm text-ink-soft">{t('lesson.waits')}</p>
      )}
      {problem && (
        <Callout tone="danger" live="alert">
          {problem}
        </Callout>
      )}
    </div>
  );
}
