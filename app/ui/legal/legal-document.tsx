import { useTranslation } from 'react-i18next';
import { useFormats } from '../primitives/use-formats';

export type LegalDocumentProps = {
  title: string;
  version: string;
  effectiveOn: string;
  hash: string;
  /** Our own text, rendered on the server. */
  html: string;
  contents: readonly { id: string; label: string }[];
  /** Where the very text that the hash is of can be had. */
  source: string;
};

/** A legal text: what it is and since when, its articles at hand, and how to know it has not been altered. */
export function LegalDocument(page: LegalDocumentProps) {
  const { t } = useTranslation('legal');
  const formats = useFormats();
  return (
    <div className="mx-auto grid max-w-6xl gap-10 px-4 py-10 sm:px-8 sm:py-16 lg:grid-cols-[16rem_minmax(0,1fr)] lg:gap-16 print:block print:p-0">
      <header className="lg:col-start-2">
        <h1 className="text-3xl">{page.title}</h1>
        <p className="mt-3 text-ink-soft">
          {t('version', { version: page.version, day: formats.day(page.effectiveOn) })}
        </p>
      </header>
      <nav aria-label={t('contents')} className="lg:row-span-2 lg:row-start-1 print:hidden">
        <div className="lg:sticky lg:top-28 lg:max-h-[calc(100dvh-9rem)] lg:overflow-y-auto">
          <p className="mb-2 text-sm font-[600]">{t('contents')}</p>
          <ol className="text-sm text-ink-soft">
            {page.contents.map(({ id, label }) => (
              <li key={id}>
                <a
                  href={`#${id}`}
                  className="block rounded-sm py-1.5 underline-offset-4 hover:text-ink hover:underline"
                >
                  {label}
                </a>
              </li>
            ))}
          </ol>
        </div>
      </nav>
      <div className="min-w-0">
        <div className="prose max-w-[46rem]" dangerouslySetInnerHTML={{ __html: page.html }} />
        <footer className="mt-12 max-w-[46rem] border-t pt-5 text-sm text-ink-faint">
          <p>{t('fingerprint')}</p>
          <p className="mt-1 font-mono text-xs break-all">{page.hash}</p>
          <p className="mt-2 print:hidden">
            <a
              href={page.source}
              download
              className="rounded-sm text-accent-text underline underline-offset-4"
            >
              {t('source')}
            </a>
          </p>
        </footer>
      </div>
    </div>
  );
}
