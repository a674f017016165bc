import { useTranslation } from 'react-i18next';
import { formatInstant } from '~/domain/calendar-format';
import type { PurgeReceipt } from '~/domain/lifecycle/purge-receipt';
import { receiptTables } from '~/domain/lifecycle/receipt-tables';
import { Card } from '../primitives/card';
import { DescriptionList } from '../primitives/description-list';
import { useFormats } from '../primitives/use-formats';

const timeZone = 'Europe/Paris';
/** What is kept by a rule of the contract itself, not by a law. */
const ownRule = /^P\d+$/;

/** What a purge erased and what stays, in words. */
export function Receipt({ receipt }: { receipt: PurgeReceipt }) {
  const { t, i18n } = useTranslation('archive');
  const formats = useFormats();
  const instant = (value: string) => formatInstant(value, i18n.language, timeZone, 'long');
  const counted = receiptTables.filter((table) => receipt.rows[table]);
  const records = Object.values(receipt.rows).reduce((sum, count) => sum + count, 0);
  const files =
    receipt.files.count === 0
      ? t('receipt.noFiles')
      : t('receipt.filesText', { count: receipt.files.count, bytes: formats.bytes(receipt.files.bytes) });
  return (
    <div className="flex flex-col gap-6">
      <Card title={t('receipt.summary')}>
        <DescriptionList
          items={[
            {
              term: t('receipt.organization'),
              detail: (
                <>
                  {receipt.organization.name || t('receipt.naturalPerson')}
                  <span className="block text-sm break-all text-ink-faint">{receipt.organization.id}</span>
                </>
              ),
            },
            { term: t('receipt.cause'), detail: t(`causes.${receipt.cause}`) },
            { term: t('receipt.from'), detail: instant(receipt.from) },
            { term: t('receipt.to'), detail: instant(receipt.to) },
            { term: t('receipt.records'), detail: <strong>{formats.number(records)}</strong> },
            { term: t('receipt.files'), detail: files },
            {
              term: t('receipt.people'),
              detail: (
                <>
                  {t('receipt.peopleErased', { count: receipt.people.erased })}
                  {receipt.people.kept > 0 && (
                    <span className="block text-ink-soft">
                      {t('receipt.peopleKept', { count: receipt.people.kept })}
                    </span>
                  )}
                </>
              ),
            },
          ]}
        />
      </Card>
      <Card title={t('receipt.kept')} description={t('receipt.keptText')}>
        {receipt.kept.length === 0 ? (
          <p className="text-ink-soft">{t('receipt.keptNothing')}</p>
        ) : (
          <ul className="divide-y">
            {receipt.kept.map(({ what, count, law, until }) => (
              <li key={what} className="flex flex-col gap-1 py-3.5 first:pt-0 last:pb-0">
                <p className="flex flex-wrap items-baseline justify-between gap-x-4 font-[560]">
                  {t(`kept.${what}.title`, { count })}
                  <span className="text-sm font-normal text-ink-soft tabular-nums">
                    {until ? t('receipt.until', { day: formats.day(until) }) : t('receipt.noEnd')}
                  </span>
                </p>
                <p className="text-[0.9375rem] text-ink-soft">
                  {t(`kept.${what}.why`)}
                  {law && ` ${ownRule.test(law) ? t('receipt.ownTerms') : t('receipt.law', { law })}`}
                </p>
              </li>
            ))}
          </ul>
        )}
      </Card>
      <Card title={t('receipt.erased')} description={t('receipt.erasedText')}>
        <table className="w-full text-[0.9375rem]">
          <caption className="sr-only">{t('receipt.erased')}</caption>
          <thead className="border-b text-sm text-ink-faint">
            <tr>
              <th scope="col" className="py-2 text-left font-[560]">
                {t('receipt.table')}
              </th>
              <th scope="col" className="py-2 text-right font-[560]">
                {t('receipt.count')}
              </th>
            </tr>
          </thead>
          <tbody className="divide-y">
            {counted.map((table) => (
              <tr key={table} className="break-inside-avoid">
                <th scope="row" className="py-2 text-left font-normal">
                  {t(`tables.${table}`)}
                </th>
                <td className="py-2 text-right tabular-nums">{formats.number(receipt.rows[table] ?? 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Card>
    </div>
  );
}
