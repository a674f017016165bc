import { useForm, type SubmissionResult } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { ruleOf } from '~/domain/courses/completion-rule';
import type { DraftLesson } from '~/domain/courses/course-content';
import { formOfConditions } from '~/domain/courses/path-form';
import type { CourseDetails } from '~/use-cases/courses/get-course.server';
import { ConformForm } from '../primitives/conform-form';
import { FormActions } from '../primitives/form-actions';
import { FormErrors } from '../primitives/form-errors';
import { Section } from '../primitives/section';
import { SubmitButton } from '../primitives/submit-button';
import { ConditionsFields } from './conditions-fields';
import { LessonFrame } from './lesson-frame';
import { RuleFields } from './rule-fields';
import { typedOr, typedRule } from './typed-conditions';

/** When a lesson counts as done, what opens it, and when it is due. */
export function LessonPathPage({
  course,
  lesson,
  result,
}: {
  course: CourseDetails;
  lesson: DraftLesson & { moduleTitle: string };
  result?: SubmissionResult<string[]>;
}) {
  const { t } = useTranslation('paths');
  const { t: tTeach } = useTranslation('teach');
  const [form] = useForm({ lastResult: result ?? null });
  const errors = (field: string) => form.allErrors[field];
  const archived = course.status === 'archived';
  const frame = { ...lesson, courseId: course.id, courseTitle: course.title };
  return (
    <LessonFrame lesson={frame}>
      <ConformForm form={form}>
        <FormErrors errors={form.errors} />
        <fieldset disabled={archived} className="contents">
          <Section aside title={t('lesson.rule.title')} description={t('lesson.rule.text')}>
            <RuleFields
              kind={lesson.kind}
              rule={typedRule(result) ?? ruleOf(lesson.kind, lesson.rule)}
              errors={errors}
            />
          </Section>
          <ConditionsFields
            of="lesson"
            ownId={lesson.id}
            outline={course.outline}
            form={typedOr(result, formOfConditions(lesson.conditions ?? {}))}
            errors={errors}
          />
        </fieldset>
        {!archived && (
          <FormActions note={t('lesson.note')}>
            <SubmitButton>{tTeach('courses.save')}</SubmitButton>
          </FormActions>
        )}
      </ConformForm>
    </LessonFrame>
  );
}
