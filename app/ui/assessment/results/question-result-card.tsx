import { Check, ChevronDown, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { QuizResults } from '~/use-cases/assessment/get-quiz-results.server';
import { useDuration } from '../../learn/attempt/use-duration';
import { Badge } from '../../primitives/badge';
import { ProgressBar } from '../../primitives/progress-bar';
import { useFormats } from '../../primitives/use-formats';

type Question = NonNullable<QuizResults['chosen']>['questions'][number];

/** A question with how it is mastered, how long it takes, and the share of each answer. */
export function QuestionResultCard({ question }: { question: Question }) {
  const { t } = useTranslation('marking');
  const { t: says } = useTranslation('quiz');
  const formats = useFormats();
  const duration = useDuration();
  const { answers, success, shares } = question;
  const share = (count: number) => formats.percent(answers === 0 ? 0 : count / answers);
  return (
    <li className="rounded-xl bg-surface p-5 shadow-sm sm:p-6">
      <p className="font-[560] wrap-break-word whitespace-pre-line">{question.prompt}</p>
      <div className="mt-3 flex flex-wrap items-center gap-x-5 gap-y-2 text-sm text-ink-soft tabular-nums">
        {success !== null && (
          <span className="flex min-w-48 flex-1 items-center gap-3">
            <ProgressBar ratio={success} label={t('results.success')} />
            <span className="font-[620] text-ink">{formats.percent(success)}</span>
          </span>
        )}
        <span>{t('results.answersCount', { count: answers })}</span>
        <span>{t('results.responseTime', { time: duration(question.meanTimeMs) })}</span>
        {question.unanswered > 0 && (
          <span>{t('results.unanswered', { share: share(question.unanswered) })}</span>
        )}
        {question.weak && (
          <Badge tone="warning" icon={<TriangleAlert aria-hidden="true" />}>
            {t('results.weak')}
          </Badge>
        )}
      </div>
      {shares.length > 0 && (
        <details className="group mt-4 border-t pt-2">
          <summary className="-ml-2 inline-flex min-h-9 cursor-pointer items-center gap-1.5 rounded-sm px-2 text-sm text-ink-soft hover:text-ink">
            {t('results.chosen')}
            <ChevronDown aria-hidden="true" className="size-4 transition-transform group-open:rotate-180" />
          </summary>
          <ul className="mt-2 flex flex-col gap-2.5">
            {shares.map(({ text, truth, count, right }) => (
              <li key={`${text}${truth}`} className="grid gap-x-4 gap-y-1 text-sm sm:grid-cols-[1fr_12rem]">
                <span className="flex min-w-0 items-start gap-2">
                  {right && (
                    <>
                      <Check aria-hidden="true" className="mt-0.5 size-4 flex-none text-success" />
                      <span className="sr-only">{t('results.rightOne')}</span>
                    </>
                  )}
                  <span className="min-w-0 wrap-break-word">
                    {truth === undefined ? text : says(truth ? 'csv.true' : 'csv.false')}
                  </span>
                </span>
                <span className="flex items-center gap-3 tabular-nums">
                  <ProgressBar
                    ratio={answers === 0 ? 0 : count / answers}
                    tone={right ? 'success' : 'accent'}
                    size="thin"
                    label={truth === undefined ? text : says(truth ? 'csv.true' : 'csv.false')}
                    className="flex-1"
                  />
                  <span className="w-12 text-right">{share(count)}</span>
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
