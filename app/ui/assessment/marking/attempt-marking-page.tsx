import { Form, Link, useActionData } from '@remix-run/react';
import { ArrowRight, Check, ChevronDown } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttemptToMark } from '~/use-cases/assessment/get-attempt-to-mark.server';
import { useDuration } from '../../learn/attempt/use-duration';
import { Badge } from '../../primitives/badge';
import { ButtonLink } from '../../primitives/button-link';
import { Callout } from '../../primitives/callout';
import { PageHeader } from '../../primitives/page-header';
import { SubmitButton } from '../../primitives/submit-button';
import { useFormats } from '../../primitives/use-formats';
import { QuestionToMark } from './question-to-mark';

export type MarkProblem = { problem: string };

/** An attempt as a trainer marks it: what waits first, then what the server marked; one form, then the next attempt. */
export function AttemptMarkingPage({ work, timeZone }: { work: AttemptToMark; timeZone: string }) {
  const { t } = useTranslation('marking');
  const formats = useFormats();
  const duration = useDuration();
  const answer = useActionData<MarkProblem>();
  const form = useRef<HTMLFormElement>(null);
  const numbered = work.questions.map((question, at) => ({ question, number: at + 1 }));
  const byHand = numbered.filter(({ question }) => question.byHand);
  const marked = numbered.filter(({ question }) => !question.byHand);
  const { next } = work;
  useEffect(() => form.current?.querySelector<HTMLInputElement>('[data-points]')?.focus(), []);
  return (
    <>
      <PageHeader
        title={work.learner}
        crumbs={[{ label: t('title'), to: '/teach/marking' }, { label: work.lessonTitle }]}
        badge={
          work.waiting ? (
            <Badge tone="info">{t('attempt.waiting')}</Badge>
          ) : (
            <Badge tone={work.passed ? 'success' : 'warning'}>
              {formats.percent((work.score ?? 0) / 10_000)}
            </Badge>
          )
        }
        description={[
          work.courseTitle,
          t('try', { number: work.number }),
          t('attempt.handedIn', { at: formats.instant(work.handedInAt, timeZone) }),
          duration(work.timeSpentMs),
        ].join(' · ')}
        actions={
          next.attemptId && (
            <ButtonLink
              variant="secondary"
              to={`/teach/marking/attempts/${next.attemptId}`}
              icon={<ArrowRight aria-hidden="true" />}
            >
              {t('attempt.next', { count: next.waiting })}
            </ButtonLink>
          )
        }
      />
      <Form
        ref={form}
        method="post"
        action={next.attemptId ? `?next=${next.attemptId}` : ''}
        className="flex max-w-4xl flex-col gap-5"
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
        }}
      >
        <input type="hidden" name="seenAt" value={work.seenAt ?? ''} />
        {byHand.map((one) => (
          <QuestionToMark key={one.question.id} {...one} files={work.files} />
        ))}
        {marked.length > 0 && (
          <details className="group rounded-xl bg-surface shadow-sm" open={byHand.length === 0}>
            <summary className="flex cursor-pointer items-center gap-2 rounded-xl px-5 py-4 font-[560] sm:px-6">
              {t('attempt.byServer', { count: marked.length })}
              <ChevronDown
                aria-hidden="true"
                className="size-4 text-ink-faint transition-transform group-open:rotate-180"
              />
            </summary>
            <div className="flex flex-col gap-5 border-t p-3 sm:p-4">
              <p className="px-2 text-sm text-ink-soft">{t('attempt.byServerText')}</p>
              {marked.map((one) => (
                <QuestionToMark key={one.question.id} {...one} files={work.files} />
              ))}
            </div>
          </details>
        )}
        {answer && (
          <Callout tone="danger" live="alert">
            {answer.problem}
          </Callout>
        )}
        <div className="flex flex-wrap items-center gap-4">
          <SubmitButton size="large" icon={<Check aria-hidden="true" />}>
            {t(next.attemptId ? 'attempt.saveNext' : 'attempt.save')}
          </SubmitButton>
          <span className="hidden text-sm text-ink-faint pointer-fine:inline">{t('attempt.shortcut')}</span>
          <Link
            to={`/teach/enrolments/${work.enrolmentId}`}
            className="ml-auto text-sm text-accent-text underline underline-offset-4"
          >
            {t('attempt.evidence')}
          </Link>
        </div>
      </Form>
    </>
  );
}
