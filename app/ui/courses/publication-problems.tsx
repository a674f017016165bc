import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { DraftOutline } from '~/domain/courses/course-content';
import { titlesOf } from '~/domain/courses/path-requirements';
import type { LessonProblem, PublishDecision } from '~/domain/courses/publishable';
import { Callout } from '../primitives/callout';
import { OutlineProblems } from './outline-problems';

/** What keeps a course from being published: each lesson with what it lacks, each impossible condition. */
export function PublicationProblems(props: {
  courseId: string;
  outline: DraftOutline;
  decision: Extract<PublishDecision, { allowed: false }>;
}) {
  const { courseId, outline, decision } = props;
  const { t } = useTranslation('teach');
  const { t: tPaths, i18n } = useTranslation('paths');
  const titles = titlesOf(outline);
  const list = new Intl.ListFormat(i18n.language);
  const lacking = [...new Set(decision.lessons.map(({ lessonId }) => lessonId))];
  const reasons = decision.reasons.filter((reason) => reason !== 'conditions-impossible');

  function words(problem: LessonProblem): string {
    switch (problem.problem) {
      case 'draw-too-large': {
        const { item, count, available } = problem;
        return tPaths('incomplete.draw-too-large', { number: item + 1, count, available });
      }
      case 'bank-missing':
      case 'bank-archived':
      case 'question-missing':
      case 'question-archived':
        return tPaths(`incomplete.${problem.problem}`, { number: problem.item + 1 });
      default:
        return tPaths(`incomplete.${problem.problem}`);
    }
  }

  return (
    <>
      {reasons.length > 0 && (
        <Callout tone="danger" title={t('courses.publish.notYet')}>
          <ul className="list-disc pl-5">
            {reasons.map((reason) => (
              <li key={reason}>
                {t(`courses.publish.reasons.${reason}`)}
                {reason === 'lesson-incomplete' && (
                  <ul className="mt-1 list-[circle] pl-5">
                    {lacking.map((lessonId) => (
                      <li key={lessonId}>
                        <Link
                          to={`/teach/courses/${courseId}/lessons/${lessonId}`}
                          className="underline underline-offset-4 hover:text-ink"
                        >
                          {tPaths('incomplete.line', {
                            title: titles.get(lessonId) ?? '',
                            what: list.format(
                              decision.lessons.filter((one) => one.lessonId === lessonId).map(words),
                            ),
                          })}
                        </Link>
                      </li>
                    ))}
                  </ul>
                )}
              </li>
            ))}
          </ul>
        </Callout>
      )}
      <OutlineProblems courseId={courseId} outline={outline} />
    </>
  );
}
