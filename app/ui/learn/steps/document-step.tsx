import { Download, FileText } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileReference } from '~/domain/courses/activities';
import { buttonStyle } from '../../primitives/button-style';
import { useFormats } from '../../primitives/use-formats';
import type { StepOf } from './step-props';
import { useShownAgain } from './use-shown-again';
import { useTold } from './use-told';

const PdfReader = lazy(() => import('../../media/pdf-reader'));

/** A PDF in the page, whose pages read are counted, and files to download. */
export function DocumentStep({ step, lesson, address, reports, timeZone }: StepOf<'document'>) {
  const { t } = useTranslation('steps');
  const told = useTold({ reports, address, lesson });
  const [inBrowser, setInBrowser] = useState(false);
  const [ready, setReady] = useState(false);
  useEffect(() => setInBrowser(true), []);
  const { main, files } = step.activity;
  useShownAgain(!main && lesson.savedAt === null);
  const { rule, position } = lesson;
  const fileOf = (fileId: string) => `${address}/files/${fileId}`;
  return (
    <section className="mt-8 flex flex-col gap-6">
      {main && !ready && (
        <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <a href={fileOf(main.fileId)} className={buttonStyle({ variant: 'secondary', size: 'large' })}>
            <FileText aria-hidden="true" />
            {t('document.read')}
          </a>
          <noscript>{t('document.noScript')}</noscript>
        </p>
      )}
      {main && inBrowser && (
        <Suspense>
          <PdfReader
            key={main.fileId}
            address={`/files/${main.fileId}`}
            download={fileOf(main.fileId)}
            title={main.name}
            pageCount={main.pageCount}
            known={step.coverage}
            needed={rule.rule === 'covered' ? rule.percent : null}
            onReady={setReady}
            {...{ position, told, timeZone }}
          />
        </Suspense>
      )}
      {files.length > 0 && (
        <div>
          {main && <h2 className="mb-3 text-lg">{t('document.files')}</h2>}
          <ul className="flex flex-col gap-2">
            {files.map((file, index) => (
              <li key={file.fileId}>
                <FileLine
                  file={file}
                  address={fileOf(file.fileId)}
                  opened={!main && step.coverage.some(([from, to]) => from <= index && index < to)}
                />
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

function FileLine({ file, address, opened }: { file: FileReference; address: string; opened: boolean }) {
  const { t } = useTranslation('steps');
  const formats = useFormats();
  return (
    <a
      href={address}
      target="_blank"
      rel="noopener noreferrer"
      className="flex min-h-14 items-center gap-3 rounded-md bg-surface px-4 py-2.5 shadow-sm transition-shadow hover:shadow-md"
    >
      <FileText aria-hidden="true" className="size-5 flex-none text-ink-faint" />
      <span className="min-w-0 flex-1">
        <span className="block truncate font-[560]">{file.name}</span>
        <span className="text-sm text-ink-faint">
          {formats.bytes(file.bytes)} {opened && t('document.opened')}
        </span>
      </span>
      <Download aria-hidden="true" className="size-5 flex-none text-accent-text" />
      <span className="sr-only">{t('document.open')}</span>
    </a>
  );
}
