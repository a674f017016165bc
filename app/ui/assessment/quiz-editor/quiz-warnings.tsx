import { useTranslation } from 'react-i18next';
import type { QuizActivity, QuizItem } from '~/domain/assessment/quiz';
import type { QuizProblem } from '~/domain/assessment/quiz-problems';
import type { QuizTotals } from '~/domain/assessment/quiz-totals';
import { Callout } from '../../primitives/callout';

const fewestSeconds = 10;

/** What keeps the quiz from being published, and what its author may not have meant. */
export function QuizWarnings(props: {
  activity: QuizActivity;
  problems: readonly QuizProblem[];
  totals: QuizTotals;
  nameOf: (item: QuizItem) => string;
}) {
  const { activity, problems, totals, nameOf } = props;
  const { t } = useTranslation('questions');
  const { attempts, minutes, review } = activity;
  const hurried = minutes !== null && totals.questions > 0 && minutes * 60 < totals.questions * fewestSeconds;
  const open =
    attempts !== 1 && review.when === 'after-hand-in' && review.answers && activity.items.length > 0;
  const oncePassed = attempts === null && review.when === 'after-last-attempt';
  return (
    <>
      {problems.length > 0 && activity.items.length > 0 && (
        <Callout tone="warning" title={t('quiz.problems.title')}>
          <ul className="mt-1 flex flex-col gap-1">
            {problems.map((problem, at) => {
              const item = 'item' in problem ? activity.items[problem.item] : undefined;
              const counts = problem.problem === 'draw-too-large' ? problem : {};
              const number = 'item' in problem ? problem.item + 1 : 0;
              const values = { number, name: item ? nameOf(item) : '', ...counts };
              return <li key={at}>{t(`quiz.problems.${problem.problem}`, values)}</li>;
            })}
          </ul>
        </Callout>
      )}
      {hurried && <Callout tone="info">{t('quiz.problems.too-long')}</Callout>}
      {oncePassed && <Callout tone="info">{t('quiz.problems.review-once-passed')}</Callout>}
      {open && <Callout tone="info">{t('quiz.problems.review-open')}</Callout>}
    </>
  );
}
