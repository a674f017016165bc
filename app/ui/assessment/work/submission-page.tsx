import { ArrowRight, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SubmissionPage as Page } from '~/use-cases/assessment/get-submission.server';
import { FileLinks } from '../../learn/work/file-links';
import { WorkState } from '../../learn/work/work-state';
import { ButtonLink } from '../../primitives/button-link';
import { Callout } from '../../primitives/callout';
import { Card } from '../../primitives/card';
import { PageHeader } from '../../primitives/page-header';
import { useFormats } from '../../primitives/use-formats';
import { AssessForm } from './assess-form';

export type SubmissionPageProps = { work: Page; timeZone: string };

/** A work that was handed in, beside what it is judged by. */
export function SubmissionPage({ work, timeZone }: SubmissionPageProps) {
  const { t } = useTranslation('assignment');
  const formats = useFormats();
  const { learner, lesson, others, nextId } = work;
  const latest = others.find(({ number }) => number > work.number);
  const by = { name: work.assessedBy ?? '', at: formats.instant(work.assessedAt ?? '1970-01-01', timeZone) };
  return (
    <>
      <PageHeader
        title={t('assess.title', { name: learner.name })}
        crumbs={[{ label: t('assess.crumb'), to: '/teach/marking' }, { label: lesson.title }]}
        badge={<WorkState state={work.state} late={work.late} />}
        description={[
          work.courseTitle,
          t('try', { number: work.number }),
          work.handedInAt && t('handedInAt', { at: formats.instant(work.handedInAt, timeZone) }),
        ]
          .filter(Boolean)
          .join(' · ')}
        actions={
          <>
            <ButtonLink
              variant="secondary"
              to={`/teach/enrolments/${work.enrolmentId}`}
              icon={<UserRound aria-hidden="true" />}
            >
              {t('assess.evidence')}
            </ButtonLink>
            {nextId && (
              <ButtonLink
                variant="secondary"
                to={`/teach/marking/submissions/${nextId}`}
                icon={<ArrowRight aria-hidden="true" />}
              >
                {t('assess.next')}
              </ButtonLink>
            )}
          </>
        }
      />
      <div className="grid grid-cols-1 items-start gap-6 xl:grid-cols-[minmax(0,1fr)_26rem]">
        <div className="flex min-w-0 flex-col gap-6">
          <Card title={t('assess.work')}>
            <div className="flex flex-col gap-5">
              {work.text === '' ? (
                <p className="text-ink-faint">{t('noText')}</p>
              ) : (
                <p className="max-w-prose whitespace-pre-wrap wrap-break-word">{work.text}</p>
              )}
              <FileLinks files={work.files} />
            </div>
          </Card>
          <details className="rounded-xl bg-surface px-5 py-3 shadow-sm sm:px-6">
            <summary className="min-h-9 cursor-pointer py-1.5 font-[560]">{t('assess.instructions')}</summary>
            <div className="prose mt-2 pb-3" dangerouslySetInnerHTML={{ __html: lesson.html }} />
          </details>
          {others.length > 0 && (
            <Card title={t('assess.others')}>
              <ul className="divide-y">
                {others.map((other) => (
                  <li key={other.id} className="flex flex-wrap items-center justify-between gap-3 py-2.5">
                    <ButtonLink variant="quiet" size="small" to={`/teach/marking/submissions/${other.id}`}>
                      {t('try', { number: other.number })}
                    </ButtonLink>
                    {other.score !== null && (
                      <span className="text-sm text-ink-soft tabular-nums">
                        {t('score', { score: formats.percent(other.score / 10_000) })}
                      </span>
                    )}
                    <WorkState state={other.state} late={false} />
                  </li>
                ))}
              </ul>
            </Card>
          )}
        </div>
        <div className="flex min-w-0 flex-col gap-4 xl:sticky xl:top-6">
          {latest ? (
            <Callout
              tone="warning"
              actions={
                <ButtonLink size="small" variant="secondary" to={`/teach/marking/submissions/${latest.id}`}>
                  {t('assess.seeLatest', { number: latest.number })}
                </ButtonLink>
              }
            >
              {t('assess.superseded')}
            </Callout>
          ) : (
            <>
              {work.assessedAt && <Callout>{t('assess.correcting', by)}</Callout>}
              <AssessForm key={`${work.id}:${work.revision}`} work={work} timeZone={timeZone} />
            </>
          )}
        </div>
      </div>
    </>
  );
}
