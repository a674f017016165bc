import { useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberImportView } from '~/use-cases/organizations/get-member-import.server';
import { ButtonLink } from '../primitives/button-link';
import { Callout } from '../primitives/callout';
import { Card } from '../primitives/card';
import { ProgressBar } from '../primitives/progress-bar';
import { useFormats } from '../primitives/use-formats';

const askAgainMs = 1000;

/** How far an import is, asked again each second while it runs, and what it did once it stopped. */
export function ImportProgress({ view }: { view: MemberImportView }) {
  const { t } = useTranslation('manage');
  const { revalidate } = useRevalidator();
  const going = view.status === 'queued' || view.status === 'running';

  useEffect(() => {
    if (!going) return;
    const timer = setInterval(() => revalidate(), askAgainMs);
    return () => clearInterval(timer);
  }, [going, revalidate]);

  const formats = useFormats();
  const words = t('import.progress', {
    processed: formats.number(view.processed),
    total: formats.number(view.total),
  });
  return (
    <Card title={t(`import.states.${view.status as 'done'}`)}>
      <ProgressBar
        label={t('import.progressLabel')}
        valueText={words}
        ratio={view.total === 0 ? 1 : view.processed / view.total}
        {...(view.status === 'failed' && { tone: 'danger' as const })}
      />
      <p role="status" className="mt-3 text-[0.9375rem] text-ink-soft tabular-nums">
        {words}
      </p>
      {going && <p className="mt-1 text-sm text-ink-faint">{t('import.leave')}</p>}
      {view.status === 'failed' && (
        <div className="mt-4">
          <Callout tone="danger" live="status">
            {t(`import.stopped.${reasonOf(view.error)}`)}
          </Callout>
        </div>
      )}
      {view.status === 'done' && (
        <>
          <p className="mt-1 text-[0.9375rem] text-ink-soft">
            {t('import.done', { registered: view.registered, skipped: view.skipped })}
          </p>
          <div className="mt-5 flex flex-wrap gap-2">
            <ButtonLink to="/manage/people">{t('import.seePeople')}</ButtonLink>
            {view.problemLines > 0 && (
              <ButtonLink
                variant="secondary"
                reloadDocument
                to={`/manage/people/import/${view.id}/problems.csv`}
              >
                {t('import.problemsCsv', { count: view.problemLines })}
              </ButtonLink>
            )}
          </div>
        </>
      )}
    </Card>
  );
}

const reasons = ['seat-limit-reached', 'not-allowed', 'organization-ended'] as const;

function reasonOf(error: string | null): (typeof reasons)[number] | 'other' {
  return reasons.find((reason) => reason === error) ?? 'other';
}
