import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../primitives/button-link';
import { Callout } from '../primitives/callout';
import { CopyButton } from '../primitives/copy-button';
import { PageHeader } from '../primitives/page-header';

/** The ten recovery codes, shown this once: to copy, to print, to keep. */
export function RecoveryCodes({
  codes,
  switchedOn = false,
}: {
  codes: readonly string[];
  switchedOn?: boolean;
}) {
  const { t } = useTranslation('account');
  const text = codes.join('\n');
  return (
    <>
      <PageHeader title={t('recovery.title')} description={t('recovery.description')} />
      <div className="grid gap-6">
        <Callout tone={switchedOn ? 'success' : 'warning'} live="status">
          {switchedOn ? t('recovery.switchedOn') : t('recovery.renewed')}
        </Callout>
        <ul className="grid grid-cols-2 gap-x-6 gap-y-2.5 rounded-xl bg-surface p-6 font-mono text-[0.9375rem] shadow-sm sm:max-w-md">
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
        <div className="flex flex-wrap gap-3 print:hidden">
          <CopyButton text={text} label={t('recovery.copy')} />
          <a
            href={`data:text/plain;charset=utf-8,${encodeURIComponent(`${text}\n`)}`}
            download={t('recovery.fileName')}
            className="rounded-sm px-2 py-1.5 text-sm font-medium text-accent-text underline underline-offset-4"
          >
            {t('recovery.download')}
          </a>
        </div>
        <p className="text-[0.9375rem] text-ink-soft">{t('recovery.once')}</p>
        <div className="print:hidden">
          <ButtonLink to="/account/second-factor">{t('recovery.done')}</ButtonLink>
        </div>
      </div>
    </>
  );
}
