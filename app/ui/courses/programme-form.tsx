import { useForm, type SubmissionResult } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import type { statements } from '~/domain/courses/publishable';
import type { CourseDetails } from '~/use-cases/courses/get-course.server';
import { ConformForm } from '../primitives/conform-form';
import { FormActions } from '../primitives/form-actions';
import { FormErrors } from '../primitives/form-errors';
import { Section } from '../primitives/section';
import { SubmitButton } from '../primitives/submit-button';
import { TextAreaField } from '../primitives/text-area-field';
import { TextField } from '../primitives/text-field';
import { CourseLanguageField } from './course-language-field';

const groups = {
  purpose: ['objectives', 'audience', 'prerequisites'],
  assistance: ['pedagogicalAssistance', 'technicalAssistance'],
  evaluation: ['evaluation'],
} as const satisfies Record<string, readonly (typeof statements)[number][]>;

type Values = { title: string; language: string; assistanceHours?: number } & Record<
  (typeof statements)[number],
  string
>;

/** What the programme says, each field with why it is asked (D.6313-3-1, L.6353-1). */
export function ProgrammeForm({
  course,
  result,
}: {
  course: CourseDetails;
  result?: SubmissionResult<string[]>;
}) {
  const { t } = useTranslation('teach');
  const { t: tPaths } = useTranslation('paths');
  const [form, fields] = useForm<Values>({
    lastResult: result ?? null,
    defaultValue: { title: course.title, ...course.programme },
  });
  const archived = course.status === 'archived';
  return (
    <ConformForm form={form}>
      <FormErrors errors={form.errors} />
      <fieldset disabled={archived} className="contents">
        <Section
          aside
          title={t('courses.programme.identity.title')}
          description={t('courses.programme.identity.text')}
        >
          <div className="flex max-w-2xl flex-col gap-5">
            <TextField
              label={t('courses.fields.title')}
              name="title"
              required
              maxLength={200}
              defaultValue={fields.title.initialValue}
              error={fields.title.errors}
            />
            <CourseLanguageField
              value={fields.language.initialValue ?? 'fr'}
              error={fields.language.errors}
            />
          </div>
        </Section>
        {(Object.keys(groups) as (keyof typeof groups)[]).map((group) => (
          <Section
            key={group}
            aside
            title={t(`courses.programme.${group}.title`)}
            description={t(`courses.programme.${group}.text`)}
          >
            <div className="flex max-w-2xl flex-col gap-5">
              {groups[group].map((name) => (
                <TextAreaField
                  key={name}
                  label={t(`courses.fields.${name}`)}
                  hint={t(`courses.fields.${name}Hint`)}
                  name={name}
                  rows={4}
                  maxLength={5000}
                  defaultValue={fields[name].initialValue}
                  error={fields[name].errors}
                />
              ))}
              {group === 'assistance' && (
                <TextField
                  label={tPaths('assistance.label')}
                  hint={tPaths('assistance.hint')}
                  name="assistanceHours"
                  type="number"
                  inputMode="numeric"
                  min={1}
                  max={400}
                  className="max-w-md"
                  defaultValue={fields.assistanceHours.initialValue ?? ''}
                  error={fields.assistanceHours.errors}
                />
              )}
            </div>
          </Section>
        ))}
      </fieldset>
      {!archived && (
        <FormActions note={t('courses.programme.note')}>
          <SubmitButton>{t('courses.save')}</SubmitButton>
        </FormActions>
      )}
    </ConformForm>
  );
}
