import { useFetcher } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { LessonDetails } from '~/use-cases/courses/get-lesson.server';
import { Button } from '../primitives/button';
import { TextField } from '../primitives/text-field';
import { MinutesField } from './minutes-field';

/** Title and estimated duration of the lesson that is being written. */
export function LessonSettings({ lesson }: { lesson: LessonDetails }) {
  const { t } = useTranslation('teach');
  const fetcher = useFetcher();
  return (
    <fetcher.Form
      method="post"
      action={`/teach/courses/${lesson.courseId}/lessons/${lesson.id}/settings?lesson`}
      className="flex flex-col gap-4 rounded-xl bg-surface p-5 shadow-sm"
    >
      <TextField
        label={t('courses.lesson.title')}
        name="title"
        required
        maxLength={200}
        defaultValue={lesson.title}
      />
      <MinutesField minutes={lesson.minutes} />
      <Button type="submit" variant="secondary" busy={fetcher.state !== 'idle'}>
        {t('courses.save')}
      </Button>
    </fetcher.Form>
  );
}
