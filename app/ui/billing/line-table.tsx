import { clsx } from 'clsx';
import { useTranslation } from 'react-i18next';
import type { VatBreakdown } from '~/domain/billing/invoice';
import { describeLine, explainLine } from '~/domain/billing/invoice-words';
import type { DraftLine } from '~/domain/billing/period-lines';
import { useBillingWords } from './use-billing-words';

export type ShownTotals = { excludingVat: number; includingVat: number; rates: readonly VatBreakdown[] };

/**
 * Lines with what each is for, how it was worked out and the rule it rests on, then the totals with VAT by rate. Sums
 * outside VAT (interest, indemnity) have one total only.
 */
export function LineTable({ lines, totals }: { lines: readonly DraftLine[]; totals: ShownTotals }) {
  const { t, i18n } = useTranslation(['billing', 'invoice']);
  const { money, rate } = useBillingWords();
  const { t: invoiceWords } = useTranslation('invoice');
  const { language } = i18n;
  const outside = totals.rates.every(({ vatCategory }) => vatCategory === 'O');
  return (
    <div className="text-[0.9375rem]">
      <ul className="divide-y border-y">
        {lines.map(({ key, facts, rule, excludingVat }) => {
          const detail = explainLine(invoiceWords, facts, language);
          return (
            <li key={key} className="flex items-baseline justify-between gap-4 py-3">
              <div className="min-w-0">
                <p className="wrap-break-word">{describeLine(invoiceWords, facts, language)}</p>
                <p className="mt-0.5 text-sm wrap-break-word text-ink-faint tabular-nums">
                  {detail && <span>{detail.replace(/\.$/, '')} · </span>}
                  <span title={t('lines.rule', { rule })}>{t(`rules.${rule}`)}</span>
                </p>
              </div>
              <p className="flex-none tabular-nums">{money(excludingVat)}</p>
            </li>
          );
        })}
      </ul>
      <dl className="mt-3 ml-auto flex max-w-sm flex-col gap-1.5 tabular-nums">
        {!outside && <Total term={t('lines.net')} detail={money(totals.excludingVat)} />}
        {!outside &&
          totals.rates.map(({ vatCategory, vatRate, vat }) => (
            <Total
              key={`${vatCategory}-${vatRate}`}
              term={
                vatCategory === 'S'
                  ? t('lines.vatAt', { rate: rate(vatRate) })
                  : `${t('lines.vatNone')} (${invoiceWords(`categories.${vatCategory}`)})`
              }
              detail={money(vat)}
            />
          ))}
        <Total
          term={outside ? t('lines.total') : t('lines.gross')}
          detail={money(totals.includingVat)}
          strong
        />
      </dl>
    </div>
  );
}

function Total({ term, detail, strong = false }: { term: string; detail: string; strong?: boolean }) {
  return (
    <div className={clsx('flex justify-between gap-6', strong && 'border-t pt-2 text-base font-[620]')}>
      <dt className={strong ? undefined : 'text-ink-soft'}>{term}</dt>
      <dd>{detail}</dd>
    </div>
  );
}
