import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { DraftOutline } from '~/domain/courses/course-content';
import { conditionProblems, type ConditionProblem } from '~/domain/courses/path-conditions';
import { placeId, titlesOf } from '~/domain/courses/path-requirements';
import { Callout } from '../primitives/callout';

/** The conditions of a course that nobody can fulfil, each with the way to it; nothing where all can be. */
export function OutlineProblems({ courseId, outline }: { courseId: string; outline: DraftOutline }) {
  const { t } = useTranslation('paths');
  const problems = conditionProblems(outline);
  if (problems.length === 0) return null;
  const titles = titlesOf(outline);
  const base = `/teach/courses/${courseId}`;

  function words({ kind, place, circle }: ConditionProblem): string {
    if (!circle) return t(`problems.${kind}`, { title: titles.get(placeId(place)) ?? '' });
    return t(`problems.${kind}`, { titles: circle.map((id) => titles.get(id) ?? '').join(' → ') });
  }

  return (
    <Callout tone="danger" title={t('problems.title')}>
      <ul className="list-disc pl-5">
        {problems.map((problem, index) => (
          <li key={index}>
            <Link
              to={`${base}/${'lessonId' in problem.place ? 'lessons' : 'modules'}/${placeId(problem.place)}/path`}
              className="underline underline-offset-4 hover:text-ink"
            >
              {words(problem)}
            </Link>
          </li>
        ))}
      </ul>
    </Callout>
  );
}
