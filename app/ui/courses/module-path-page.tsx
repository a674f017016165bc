import { useForm, type SubmissionResult } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { formOfConditions } from '~/domain/courses/path-form';
import type { CourseDetails } from '~/use-cases/courses/get-course.server';
import { ConformForm } from '../primitives/conform-form';
import { FormActions } from '../primitives/form-actions';
import { FormErrors } from '../primitives/form-errors';
import { PageHeader } from '../primitives/page-header';
import { SubmitButton } from '../primitives/submit-button';
import { ConditionsFields } from './conditions-fields';
import { typedOr } from './typed-conditions';
import type { DraftModule } from './outline-model';

/** What opens a module, and when it is due. */
export function ModulePathPage({
  course,
  module,
  result,
}: {
  course: CourseDetails;
  module: DraftModule;
  result?: SubmissionResult<string[]>;
}) {
  const { t } = useTranslation('paths');
  const { t: tTeach } = useTranslation('teach');
  const [form] = useForm({ lastResult: result ?? null });
  const archived = course.status === 'archived';
  return (
    <>
      <PageHeader
        title={t('module.title')}
        crumbs={[
          { label: tTeach('courses.title'), to: '/teach/courses' },
          { label: course.title, to: `/teach/courses/${course.id}` },
          { label: module.title },
        ]}
        description={`${module.title}. ${t('module.text')}`}
      />
      <ConformForm form={form}>
        <FormErrors errors={form.errors} />
        <fieldset disabled={archived} className="contents">
          <ConditionsFields
            of="module"
            ownId={module.id}
            outline={course.outline}
            form={typedOr(result, formOfConditions(module.conditions ?? {}))}
            errors={(field) => form.allErrors[field]}
          />
        </fieldset>
        {!archived && (
          <FormActions note={t('lesson.note')}>
            <SubmitButton>{tTeach('courses.save')}</SubmitButton>
          </FormActions>
        )}
      </ConformForm>
    </>
  );
}
