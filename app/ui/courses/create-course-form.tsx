import { useForm } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import type { SubmissionResult } from '@conform-to/react';
import type { CourseTemplate } from '~/use-cases/courses/list-templates.server';
import { ButtonLink } from '../primitives/button-link';
import { Card } from '../primitives/card';
import { ConformForm } from '../primitives/conform-form';
import { FormErrors } from '../primitives/form-errors';
import { PageHeader } from '../primitives/page-header';
import { RadioGroup } from '../primitives/radio-group';
import { SubmitButton } from '../primitives/submit-button';
import { TextField } from '../primitives/text-field';
import { CourseLanguageField } from './course-language-field';

/** A course begins with its name; everything else can follow. */
export function CreateCourseForm({
  result,
  language,
  templates,
}: {
  result?: SubmissionResult<string[]>;
  language: string;
  templates: readonly CourseTemplate[];
}) {
  const { t } = useTranslation('teach');
  const { t: tPaths } = useTranslation('paths');
  const [form, fields] = useForm<{ title: string; language: string; templateId?: string }>({
    lastResult: result ?? null,
  });
  return (
    <>
      <PageHeader
        title={t('courses.create.title')}
        description={t('courses.create.text')}
        crumbs={[{ label: t('courses.title'), to: '/teach/courses' }, { label: t('courses.create.title') }]}
      />
      <Card className="max-w-2xl">
        <ConformForm form={form} className="flex flex-col gap-5">
          <FormErrors errors={form.errors} />
          <TextField
            label={t('courses.fields.title')}
            hint={t('courses.fields.titleHint')}
            name="title"
            required
            maxLength={200}
            autoFocus
            defaultValue={fields.title.initialValue}
            error={fields.title.errors}
          />
          <CourseLanguageField
            value={fields.language.initialValue ?? language}
            error={fields.language.errors}
          />
          {templates.length > 0 && (
            <RadioGroup
              legend={tPaths('template.legend')}
              name="templateId"
              look="cards"
              defaultValue={fields.templateId.initialValue ?? ''}
              options={[
                { value: '', label: tPaths('template.empty'), hint: tPaths('template.emptyText') },
                ...templates.map(({ id, title, lessons }) => ({
                  value: id,
                  label: title,
                  hint: tPaths('template.lessons', { count: lessons }),
                })),
              ]}
              error={fields.templateId.errors}
            />
          )}
          <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
            <ButtonLink variant="secondary" to="/teach/courses">
              {t('courses.create.cancel')}
            </ButtonLink>
            <SubmitButton>{t('courses.create.submit')}</SubmitButton>
          </div>
        </ConformForm>
      </Card>
    </>
  );
}
