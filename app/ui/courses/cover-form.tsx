import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { imageTypes, maximumImageBytes } from '~/domain/courses/image-files';
import type { CourseDetails } from '~/use-cases/courses/get-course.server';
import { ConfirmDialog } from '../primitives/confirm-dialog';
import { FileDrop } from '../primitives/file-drop';
import { Section } from '../primitives/section';
import { SubmitButton } from '../primitives/submit-button';
import { CourseCover } from './course-cover';

/** The picture of a course. A form of its own, so that it needs no script and saves at once. */
export function CoverForm({ course }: { course: CourseDetails }) {
  const { t } = useTranslation('teach');
  const { coverFileId } = course.programme;
  const action = `/teach/courses/${course.id}/cover`;
  return (
    <Section aside title={t('courses.cover.title')} description={t('courses.cover.text')}>
      <div className="flex max-w-2xl flex-col gap-5">
        <CourseCover fileId={coverFileId} title={course.title} className="max-w-sm rounded-lg" />
        {course.status !== 'archived' && (
          <Form
            key={coverFileId}
            method="post"
            encType="multipart/form-data"
            action={action}
            preventScrollReset
            className="flex flex-col gap-3"
          >
            <FileDrop
              label={t('courses.cover.choose')}
              name="cover"
              accept={[...imageTypes.keys()].join(',')}
              acceptText={t('courses.editor.image.types')}
              maxBytes={maximumImageBytes}
            />
            <div className="flex flex-wrap gap-2">
              <SubmitButton variant="secondary" action={action}>
                {coverFileId ? t('courses.cover.replace') : t('courses.cover.submit')}
              </SubmitButton>
            </div>
          </Form>
        )}
        {coverFileId && course.status !== 'archived' && (
          <ConfirmDialog
            trigger={t('courses.cover.remove')}
            triggerVariant="quiet"
            className="self-start"
            title={t('courses.cover.removeQuestion')}
            confirm={t('courses.cover.remove')}
            action={`${action}/remove`}
          >
            <p>{t('courses.cover.removeText')}</p>
          </ConfirmDialog>
        )}
      </div>
    </Section>
  );
}
