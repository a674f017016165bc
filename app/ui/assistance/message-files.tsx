import { Paperclip } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { acceptAttribute } from '~/domain/courses/file-purposes';
import { Button } from '../primitives/button';

const FileUpload = lazy(() =>
  import('../primitives/file-upload').then((module) => ({ default: module.FileUpload })),
);

/** Files of a message: a native input before script; with it, each is sent as it is chosen. */
export function MessageFiles() {
  const { t } = useTranslation('assistance');
  const [scripted, setScripted] = useState(false);
  const [open, setOpen] = useState(false);
  useEffect(() => setScripted(true), []);
  const label = t('help.form.files');
  const native = (
    <label className="flex flex-col gap-1.5 text-sm text-ink-soft">
      {label}
      <input type="file" name="files" multiple accept={acceptAttribute('learner-file')} />
    </label>
  );
  if (!scripted) return native;
  if (!open) {
    return (
      <div>
        <Button variant="quiet" icon={<Paperclip aria-hidden="true" />} onClick={() => setOpen(true)}>
          {label}
        </Button>
      </div>
    );
  }
  return (
    <Suspense fallback={native}>
      <FileUpload purpose="learner-file" label={label} name="fileIds" multiple />
    </Suspense>
  );
}
