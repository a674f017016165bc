import { Download, FileText, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Archive } from '~/use-cases/lifecycle/get-archive.server';
import { Button } from '../primitives/button';
import { buttonStyle } from '../primitives/button-style';
import { Card } from '../primitives/card';
import { useFormats } from '../primitives/use-formats';
import { Receipt } from './receipt';
import { ReceiptHash } from './receipt-hash';
import { RetainedEvidence } from './retained-evidence';

/** What remains of a purged organization, for whoever holds its lasting link: the receipt, and what law keeps. */
export function ArchivePage({ archive, token }: { archive: Archive; token: string }) {
  const { t } = useTranslation('archive');
  return (
    <div className="mx-auto w-full max-w-3xl px-4 py-12 sm:px-8 sm:py-20 print:max-w-none print:p-0">
      <header className="mb-8">
        <h1 className="text-3xl">{t('receipt.title')}</h1>
        <p className="mt-2 max-w-2xl text-ink-soft">{t('receipt.intro')}</p>
        <div className="mt-5 flex flex-wrap gap-2 print:hidden">
          <a
            href={`/archive/${token}/receipt.json`}
            download
            className={buttonStyle({ variant: 'secondary' })}
          >
            <Download aria-hidden="true" />
            {t('receipt.download')}
          </a>
          <Button variant="quiet" icon={<Printer aria-hidden="true" />} onClick={() => window.print()}>
            {t('receipt.print')}
          </Button>
        </div>
      </header>
      <div className="flex flex-col gap-6">
        {archive.documents.length > 0 && <Documents documents={archive.documents} token={token} />}
        {archive.evidence.length > 0 && (
          <RetainedEvidence evidence={archive.evidence} title={t('evidence.title')} text={t('evidence.text')}>
            {({ id, number, openUntil }) =>
              openUntil && (
                <a
                  href={`/archive/${token}/evidence/${id}.zip`}
                  download
                  className={buttonStyle({ variant: 'secondary', size: 'small' })}
                  aria-label={t('evidence.openName', { number })}
                >
                  {t('evidence.open')}
                </a>
              )
            }
          </RetainedEvidence>
        )}
        <Receipt receipt={archive.receipt} />
        <ReceiptHash receipt={archive.receipt} hash={archive.receiptHash} />
      </div>
    </div>
  );
}

function Documents({ documents, token }: { documents: Archive['documents']; token: string }) {
  const { t } = useTranslation('archive');
  const formats = useFormats();
  return (
    <Card title={t('documents.title')} description={t('documents.text')}>
      <ul className="divide-y">
        {documents.map(({ id, number, issuedOn, keptUntil, files }) => (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3 first:pt-0 last:pb-0"
          >
            <div className="flex min-w-0 items-start gap-3">
              <FileText aria-hidden="true" className="mt-0.5 size-5 flex-none text-ink-faint" />
              <div className="min-w-0">
                <p className="font-[560] tabular-nums">{number}</p>
                <p className="text-sm text-ink-soft">
                  {t('documents.dates', { issued: formats.day(issuedOn), until: formats.day(keptUntil) })}
                </p>
              </div>
            </div>
            <div className="flex gap-2 print:hidden">
              {files.map((format) => (
                <a
                  key={format}
                  href={`/archive/${token}/documents/${id}.${format}`}
                  className={buttonStyle({ variant: 'secondary', size: 'small' })}
                  aria-label={t('documents.open', { number, format: format.toUpperCase() })}
                >
                  {format.toUpperCase()}
                </a>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
