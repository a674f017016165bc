import { Form, useSubmit } from '@remix-run/react';
import { ChartColumn, Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { QuizResults } from '~/use-cases/assessment/get-quiz-results.server';
import { StackedBarChart } from '../../charts/stacked-bar-chart';
import { useDuration } from '../../learn/attempt/use-duration';
import { buttonStyle } from '../../primitives/button-style';
import { EmptyState } from '../../primitives/empty-state';
import { Select } from '../../primitives/select';
import { StatTile } from '../../primitives/stat-tile';
import { useFormats } from '../../primitives/use-formats';
import { QuestionResultCard } from './question-result-card';

type Chosen = NonNullable<QuizResults['chosen']>;

/** How learners do in the quizzes of a course: results, and the questions they miss. */
export function QuizResultsPage({ quizzes, chosen, courseId }: QuizResults & { courseId: string }) {
  const { t } = useTranslation('marking');
  const submit = useSubmit();
  if (!chosen) {
    return (
      <EmptyState icon={<ChartColumn />} title={t('results.none')} headingLevel={2}>
        {t('results.noneText')}
      </EmptyState>
    );
  }
  const csv = (of: string) => `/teach/courses/${courseId}/results.csv?quiz=${chosen.lessonId}&of=${of}`;
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <h2 className="text-lg font-[620]">{chosen.title}</h2>
        <div className="flex flex-wrap items-end gap-2">
          {quizzes.length > 1 && (
            <Form
              method="get"
              onChange={(event) => submit(event.currentTarget, { preventScrollReset: true })}
              className="flex items-end gap-2"
            >
              <Select
                name="quiz"
                aria-label={t('results.choose')}
                defaultValue={chosen.lessonId}
                options={quizzes.map(({ lessonId, title }) => ({ value: lessonId, label: title }))}
              />
              <noscript>
                <button type="submit" className={buttonStyle({ variant: 'secondary' })}>
                  {t('results.choose')}
                </button>
              </noscript>
            </Form>
          )}
          {chosen.totals.attempts > 0 &&
            (['attempts', 'questions'] as const).map((of) => (
              <a key={of} href={csv(of)} download className={buttonStyle({ variant: 'secondary' })}>
                <Download aria-hidden="true" />
                {t(of === 'attempts' ? 'results.exportAttempts' : 'results.exportQuestions')}
              </a>
            ))}
        </div>
      </div>
      {chosen.totals.attempts === 0 ? (
        <EmptyState icon={<ChartColumn />} title={t('results.empty')} headingLevel={3}>
          {t('results.emptyText')}
        </EmptyState>
      ) : (
        <Figures chosen={chosen} />
      )}
    </div>
  );
}

function Figures({ chosen }: { chosen: Chosen }) {
  const { t } = useTranslation('marking');
  const formats = useFormats();
  const duration = useDuration();
  const { totals, tenths, questions } = chosen;
  const { learners } = totals;
  const range = (at: number) =>
    t('results.range', { from: formats.percent(at / 10), to: formats.percent((at + 1) / 10) });
  return (
    <>
      <div className="grid grid-cols-2 gap-3 sm:gap-4 xl:grid-cols-4">
        <StatTile
          label={t('results.mean')}
          value={totals.meanScore === null ? '–' : formats.percent(totals.meanScore / 10_000)}
          detail={t('results.ofLearners', { count: learners })}
        />
        <StatTile
          label={t('results.passed')}
          value={learners === 0 ? '–' : formats.percent(totals.passed / learners)}
          detail={t('results.ofLearners', { count: learners })}
        />
        <StatTile
          label={t('results.attempts')}
          value={formats.number(totals.attempts)}
          detail={totals.waiting > 0 ? t('results.waiting', { count: totals.waiting }) : ''}
          {...(totals.waiting > 0 && { to: '/teach/marking?kind=attempt' })}
        />
        <StatTile
          label={t('results.time')}
          value={totals.meanTimeMs === null ? '–' : duration(totals.meanTimeMs)}
        />
      </div>
      <StackedBarChart
        title={t('results.distribution')}
        caption={t('results.distributionText')}
        axis={t('results.axis')}
        series={[{ key: 'learners', label: t('results.learners'), colour: 1 }]}
        points={tenths.map((count, at) => ({ label: range(at), values: { learners: count } }))}
        headingLevel={3}
      />
      <section aria-labelledby="questions">
        <h3 id="questions" className="mb-4 text-base font-[620]">
          {t('results.questions')}
        </h3>
        <ol className="flex flex-col gap-3">
          {questions.map((question) => (
            <QuestionResultCard key={question.questionId} question={question} />
          ))}
        </ol>
      </section>
    </>
  );
}
