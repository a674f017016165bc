import { useTranslation } from 'react-i18next';
import { courseLanguages } from '~/domain/courses/course-content';
import { SelectField } from '../primitives/select-field';

/** The language a course is written in: its certificate and e-mails follow it. Each is named in the reader's own. */
export function CourseLanguageField({ value, error }: { value: string; error?: string[] | undefined }) {
  const { t, i18n } = useTranslation('teach');
  const names = new Intl.DisplayNames([i18n.language], { type: 'language' });
  return (
    <SelectField
      label={t('courses.fields.language')}
      name="language"
      defaultValue={value}
      error={error ?? null}
      options={courseLanguages.map((language) => ({
        value: language,
        label: capitalized(names.of(language) ?? language),
      }))}
    />
  );
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
