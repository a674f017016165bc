import { useTranslation } from 'react-i18next';
import type { CourseDetails } from '~/use-cases/courses/get-course.server';
import { ImageForm } from '../primitives/image-form';
import { Section } from '../primitives/section';
import { CourseCover } from './course-cover';

/** The picture of a course. */
export function CoverForm({ course }: { course: CourseDetails }) {
  const { t } = useTranslation('teach');
  const { coverFileId } = course.programme;
  return (
    <Section aside title={t('courses.cover.title')} description={t('courses.cover.text')}>
      <ImageForm
        fileId={coverFileId}
        action={`/teach/courses/${course.id}/cover`}
        name="cover"
        readOnly={course.status === 'archived'}
        words={{
          choose: t('courses.cover.choose'),
          types: t('courses.editor.image.types'),
          submit: coverFileId ? t('courses.cover.replace') : t('courses.cover.submit'),
          remove: t('courses.cover.remove'),
          removeQuestion: t('courses.cover.removeQuestion'),
          removeText: t('courses.cover.removeText'),
        }}
      >
        <CourseCover fileId={coverFileId} title={course.title} className="w-full max-w-sm rounded-lg" />
      </ImageForm>
    </Section>
  );
}
