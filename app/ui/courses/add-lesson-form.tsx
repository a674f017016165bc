import { useFetcher } from '@remix-run/react';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../primitives/button';
import { TextInput } from '../primitives/text-input';
import { KindChoice } from './kind-choice';
import { useEmptiedForm } from './use-emptied-form';

/** The line at the end of a module where the next lesson is named, with its kind, and its duration where known. */
export function AddLessonForm(props: { courseId: string; moduleId: string; moduleTitle: string }) {
  const { courseId, moduleId, moduleTitle } = props;
  const { t } = useTranslation('teach');
  const fetcher = useFetcher();
  const form = useEmptiedForm(fetcher.state);
  const [added, setAdded] = useState(0);
  return (
    <fetcher.Form
      ref={form}
      onReset={() => setAdded(added + 1)}
      method="post"
      action={`/teach/courses/${courseId}/modules/${moduleId}/lessons/add`}
      className="flex flex-wrap items-center gap-2 border-t bg-sunken/60 px-3 py-2.5 last:rounded-b-xl"
    >
      <KindChoice key={added} />
      <TextInput
        name="title"
        required
        maxLength={200}
        autoComplete="off"
        aria-label={t('courses.lesson.addTo', { title: moduleTitle })}
        placeholder={t('courses.lesson.addPlaceholder')}
        className="min-w-40 flex-1 max-sm:order-first max-sm:basis-full"
      />
      <span className="flex items-center gap-1.5 text-sm text-ink-soft">
        <TextInput
          name="minutes"
          type="number"
          inputMode="numeric"
          min={1}
          max={1440}
          aria-label={t('courses.lesson.minutes')}
          className="w-20!"
        />
        {t('courses.lesson.minutesUnit')}
      </span>
      <Button
        type="submit"
        variant="secondary"
        busy={fetcher.state !== 'idle'}
        icon={<Plus aria-hidden="true" />}
      >
        {t('courses.lesson.add')}
      </Button>
    </fetcher.Form>
  );
}
