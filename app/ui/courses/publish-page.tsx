import { Form } from '@remix-run/react';
import { CircleCheck, Send } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatMinutes } from '~/domain/calendar-format';
import type { CourseDetails } from '~/use-cases/courses/get-course.server';
import type { Publication } from '~/use-cases/courses/get-publication.server';
import { ButtonLink } from '../primitives/button-link';
import { Callout } from '../primitives/callout';
import { Card } from '../primitives/card';
import { EmptyState } from '../primitives/empty-state';
import { FormActions } from '../primitives/form-actions';
import { SubmitButton } from '../primitives/submit-button';
import { MoveLearners } from './move-learners';
import { PublicationDifference } from './publication-difference';
import { PublicationProblems } from './publication-problems';
import { PublicationWarnings } from './publication-warnings';

/** What publishing would do, what should be mended first, and the button that does it. */
export function PublishPage(props: {
  course: CourseDetails;
  publication: Publication;
  refusal: string | null;
}) {
  const { course, publication, refusal } = props;
  const { t, i18n } = useTranslation('teach');
  const { decision, difference, nextNumber } = publication;
  const base = `/teach/courses/${course.id}`;
  if (publication.unchanged) {
    return (
      <div className="flex max-w-3xl flex-col gap-6">
        <EmptyState
          icon={<CircleCheck />}
          title={t('courses.publish.unchangedTitle', { number: publication.currentNumber })}
          action={<ButtonLink to={base}>{t('courses.publish.backToOutline')}</ButtonLink>}
        >
          {t('courses.publish.unchangedText')}
        </EmptyState>
        <MoveLearners
          courseId={course.id}
          behind={publication.behind}
          number={publication.currentNumber ?? 1}
        />
      </div>
    );
  }
  return (
    <div className="flex max-w-3xl flex-col gap-6">
      <header>
        <h2 className="text-xl">{t('courses.publish.title', { number: nextNumber })}</h2>
        <p className="mt-1.5 text-ink-soft">
          {difference ? t('courses.publish.textNext') : t('courses.publish.textFirst')}
        </p>
      </header>
      {refusal && (
        <Callout tone="danger" live="alert">
          {refusal}
        </Callout>
      )}
      {!decision.allowed && (
        <PublicationProblems courseId={course.id} outline={publication.outline} decision={decision} />
      )}
      {difference ? (
        <Card title={t('courses.publish.differenceTitle', { number: publication.currentNumber })}>
          <PublicationDifference difference={difference} outline={publication.outline} />
        </Card>
      ) : (
        <Card title={t('courses.publish.contents')}>
          <p>
            {t('courses.moduleCount', { count: publication.outline.modules.length })}
            {' · '}
            {t('courses.lessonCount', {
              count: publication.outline.modules.reduce((sum, module) => sum + module.lessons.length, 0),
            })}
            {' · '}
            {formatMinutes(publication.minutes, i18n.language)}
          </p>
        </Card>
      )}
      <PublicationWarnings course={course} warnings={decision.warnings} />
      {decision.allowed && (
        <Form method="post">
          <FormActions
            note={course.learners > 0 ? t('courses.publish.learnersStay', { count: course.learners }) : null}
          >
            <ButtonLink variant="secondary" to={base}>
              {t('courses.publish.cancel')}
            </ButtonLink>
            <SubmitButton icon={<Send aria-hidden="true" />}>
              {t('courses.publish.confirm', { number: nextNumber })}
            </SubmitButton>
          </FormActions>
        </Form>
      )}
    </div>
  );
}
