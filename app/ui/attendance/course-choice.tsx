import { Form, useSubmit } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { buttonStyle } from '../primitives/button-style';
import { Select } from '../primitives/select';

type Course = { id: string; title: string };

/** Of which course a page speaks: chosen by its address, by the button without script. */
export function CourseChoice({ courses, course }: { courses: readonly Course[]; course: Course }) {
  const { t } = useTranslation('hours');
  const submit = useSubmit();
  return (
    <Form
      method="get"
      className="flex flex-wrap items-end gap-2"
      onChange={(event) => submit(event.currentTarget)}
    >
      <label className="w-full max-w-md">
        <span className="mb-1.5 block text-sm font-medium">{t('course')}</span>
        <Select
          key={course.id}
          name="courseId"
          defaultValue={course.id}
          options={courses.map(({ id, title }) => ({ value: id, label: title }))}
        />
      </label>
      <noscript>
        <button type="submit" className={buttonStyle({ variant: 'secondary' })}>
          {t('show')}
        </button>
      </noscript>
    </Form>
  );
}
