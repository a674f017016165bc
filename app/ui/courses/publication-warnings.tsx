import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { lessonsInOrder } from '~/domain/courses/course-content';
import type { PublishWarning } from '~/domain/courses/publishable';
import type { CourseDetails } from '~/use-cases/courses/get-course.server';
import { Callout } from '../primitives/callout';

/** What should be mended before publishing, though nothing obliges: each line leads to its place. */
export function PublicationWarnings(props: { course: CourseDetails; warnings: readonly PublishWarning[] }) {
  const { course, warnings } = props;
  const { t } = useTranslation('teach');
  if (warnings.length === 0) return null;
  const base = `/teach/courses/${course.id}`;
  const lessons = new Map(lessonsInOrder(course.outline).map(({ lesson }) => [lesson.id, lesson.title]));
  const modules = new Map(course.outline.modules.map((module) => [module.id, module.title]));

  function line(warning: PublishWarning): { to: string; text: string } {
    switch (warning.kind) {
      case 'module-empty':
        return {
          to: base,
          text: t('courses.publish.warnings.moduleEmpty', { title: modules.get(warning.moduleId) ?? '' }),
        };
      case 'lesson-without-minutes':
        return {
          to: `${base}/lessons/${warning.lessonId}`,
          text: t('courses.publish.warnings.lessonWithoutMinutes', {
            title: lessons.get(warning.lessonId) ?? '',
          }),
        };
      case 'statement-missing':
        return {
          to: `${base}/programme`,
          text: t('courses.publish.warnings.statementMissing', {
            field: t(`courses.fields.${warning.statement}`),
          }),
        };
    }
  }

  return (
    <Callout tone="warning" title={t('courses.publish.warnings.title')}>
      <p>{t('courses.publish.warnings.text')}</p>
      <ul className="mt-2 list-disc pl-5">
        {warnings.map(line).map(({ to, text }) => (
          <li key={text}>
            <Link to={to} className="underline underline-offset-4 hover:text-ink">
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </Callout>
  );
}
