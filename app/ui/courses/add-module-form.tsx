import { useFetcher } from '@remix-run/react';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../primitives/button';
import { TextInput } from '../primitives/text-input';
import { useEmptiedForm } from './use-emptied-form';

/** Where the next module is named, at the end of the outline. */
export function AddModuleForm({ courseId }: { courseId: string }) {
  const { t } = useTranslation('teach');
  const fetcher = useFetcher();
  const form = useEmptiedForm(fetcher.state);
  return (
    <fetcher.Form
      ref={form}
      method="post"
      action={`/teach/courses/${courseId}/modules/add`}
      className="flex flex-wrap gap-2 rounded-xl border-[1.5px] border-dashed border-line-strong/60 p-3"
    >
      <TextInput
        name="title"
        required
        maxLength={200}
        autoComplete="off"
        aria-label={t('courses.module.addLabel')}
        placeholder={t('courses.module.addPlaceholder')}
        className="min-w-40 flex-1"
      />
      <Button
        type="submit"
        variant="secondary"
        busy={fetcher.state !== 'idle'}
        icon={<Plus aria-hidden="true" />}
      >
        {t('courses.module.add')}
      </Button>
    </fetcher.Form>
  );
}
