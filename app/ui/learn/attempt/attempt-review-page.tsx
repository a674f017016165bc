import { Form, Link } from '@remix-run/react';
import { ArrowLeft, Download, RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { AttemptReview } from '~/use-cases/assessment/get-attempt-review.server';
import { Badge } from '../../primitives/badge';
import { Button } from '../../primitives/button';
import { buttonStyle } from '../../primitives/button-style';
import { Callout } from '../../primitives/callout';
import { ProgressRing } from '../../primitives/progress-ring';
import { useFormats } from '../../primitives/use-formats';
import { ReviewedQuestion } from './reviewed-question';
import { useDuration } from './use-duration';

export type AttemptReviewPageProps = AttemptReview & {
  address: string;
  enrolmentId: string;
  timeZone: string;
};

/** What an attempt brought, and as much of it as its quiz shows again. */
export function AttemptReviewPage(props: AttemptReviewPageProps) {
  const { address, enrolmentId, lessonId, questions, review, attemptsLeft, timeZone } = props;
  const { t } = useTranslation('quiz');
  const formats = useFormats();
  const duration = useDuration();
  const lessonTo = `/learn/courses/${enrolmentId}/lessons/${lessonId}`;
  const handedInAt = formats.instant(props.handedInAt, timeZone);
  return (
    <div className="mx-auto flex max-w-3xl flex-col gap-8">
      <header>
        <Link
          to={lessonTo}
          className="mb-3 inline-flex items-center gap-1.5 text-sm text-ink-soft hover:text-ink"
        >
          <ArrowLeft aria-hidden="true" className="size-4" />
          {t('review.back')}
        </Link>
        <h1 className="text-2xl wrap-break-word">{props.lessonTitle}</h1>
        <p className="mt-1 text-ink-soft">
          {t('attempt', { number: props.number })} ·{' '}
          {props.handedInBy === 'time'
            ? t('review.closedAt', { at: handedInAt })
            : t('review.handedInAt', { at: handedInAt })}
        </p>
      </header>
      <section
        aria-label={t('review.result')}
        className="flex flex-wrap items-center gap-6 rounded-xl bg-surface p-6 shadow-sm sm:p-8"
      >
        {props.score !== null && (
          <ProgressRing
            ratio={props.score / 10_000}
            size="large"
            label={t('review.score', { score: formats.percent(props.score / 10_000) })}
          />
        )}
        <div className="min-w-0 flex-1">
          {props.waiting ? (
            <>
              <Badge tone="info">{t('review.waiting')}</Badge>
              <p className="mt-2 text-ink-soft">{t('review.waitingText')}</p>
            </>
          ) : (
            <>
              <Badge tone={props.passed ? 'success' : 'warning'}>
                {t(props.passed ? 'review.passed' : 'review.failed')}
              </Badge>
              <p className="mt-2 text-ink-soft">
                {t('review.passMark', { percent: formats.percent(props.passPercent / 100) })}{' '}
                {t('review.time', { time: duration(props.timeSpentMs) })}
              </p>
            </>
          )}
          {props.feedback && <p className="mt-3 whitespace-pre-line">{props.feedback}</p>}
        </div>
      </section>
      <div className="flex flex-wrap gap-3">
        <Link to={lessonTo} className={buttonStyle({ variant: props.passed ? 'primary' : 'secondary' })}>
          {t('review.toLesson')}
        </Link>
        {attemptsLeft !== 0 && !props.waiting && (
          <Form method="post" action={`${lessonTo}/attempts`}>
            <Button
              type="submit"
              variant={props.passed ? 'secondary' : 'primary'}
              icon={<RotateCcw aria-hidden="true" />}
            >
              {t('review.again')}
            </Button>
          </Form>
        )}
      </div>
      {!review.allowed && (
        <Callout>{t(review.when === 'never' ? 'review.never' : 'review.afterLast')}</Callout>
      )}
      {questions.length > 0 && (
        <section aria-labelledby="answers">
          <h2 id="answers" className="mb-4 text-lg font-[620]">
            {t('review.answers')}
          </h2>
          <ol className="flex flex-col gap-4">
            {questions.map((question, at) => (
              <ReviewedQuestion key={question.id} {...{ question, number: at + 1 }} files={props.files} />
            ))}
          </ol>
        </section>
      )}
      <footer className="flex flex-col items-start gap-3 border-t pt-6 text-sm text-ink-soft">
        <p>{t('disclosure')}</p>
        <a
          href={`${address}/answers.csv`}
          download
          className={buttonStyle({ variant: 'secondary', size: 'small' })}
        >
          <Download aria-hidden="true" />
          {t('review.download')}
        </a>
      </footer>
    </div>
  );
}
