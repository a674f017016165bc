import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { CourseDetails } from '~/use-cases/courses/get-course.server';
import { buttonStyle } from '../primitives/button-style';
import { Section } from '../primitives/section';
import { SubmitButton } from '../primitives/submit-button';
import { TextField } from '../primitives/text-field';
import { PopoverForm } from './popover-form';

/** The way to another course like this one. */
export function CourseCopySection({ course }: { course: CourseDetails }) {
  const { t } = useTranslation('paths');
  return (
    <Section aside title={t('copy.courseSection')} description={t('copy.courseText')}>
      <PopoverForm
        trigger={t('copy.courseAction')}
        triggerClassName={buttonStyle({ variant: 'secondary' })}
        title={t('copy.courseAction')}
        action={`/teach/courses/${course.id}/copy`}
        submit={t('copy.submit')}
      >
        <TextField
          label={t('copy.courseTitle')}
          name="title"
          required
          maxLength={200}
          defaultValue={t('copy.courseName', { title: course.title }).slice(0, 200)}
        />
      </PopoverForm>
    </Section>
  );
}

/** Whether new courses may be started from this one. */
export function TemplateSection({ course }: { course: CourseDetails }) {
  const { t } = useTranslation('paths');
  const action = `/teach/courses/${course.id}/template`;
  return (
    <Section aside title={t('template.section')} description={t('template.text')}>
      <Form method="post" action={action}>
        {!course.template && <input type="hidden" name="template" value="on" />}
        <SubmitButton variant="secondary" action={action}>
          {course.template ? t('template.unmark') : t('template.mark')}
        </SubmitButton>
      </Form>
    </Section>
  );
}
