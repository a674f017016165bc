import { useTranslation } from 'react-i18next';
import { formatInstantDay } from '~/domain/calendar-format';
import { formatRate } from '~/domain/money';
import type { HalfYearRates, InterestRateList } from '~/use-cases/billing/list-interest-rates.server';
import type { FormAnswer } from '../auth/form-answer';
import { Badge } from '../primitives/badge';
import { Card } from '../primitives/card';
import { DataTable, type Column } from '../primitives/data-table';
import { PageHeader } from '../primitives/page-header';
import { MissingRates } from './missing-rates';
import { RateForm } from './rate-form';
import { useHalfName } from './use-half-name';

const kinds = ['legal', 'ecb'] as const;

/** The rates of late interest by half-year, what is missing and what it holds up, and the way to enter one. */
export function RatesPage({ list, answer }: { list: InterestRateList; answer: FormAnswer | undefined }) {
  const { t } = useTranslation('operator');
  const nameOf = useHalfName();
  const { present, halves, missing, carried } = list;
  const columns: Column<HalfYearRates>[] = [
    {
      key: 'half',
      header: t('rates.half'),
      primary: true,
      cell: ({ from }) => (
        <span className="inline-flex flex-wrap items-center gap-2">
          {nameOf(from)}
          {from === present && <Badge tone="accent">{t('rates.present')}</Badge>}
        </span>
      ),
    },
    ...kinds.map((kind) => ({
      key: kind,
      header: t(`rates.kinds.${kind}`),
      cell: ({ rates }: HalfYearRates) => <Rate rate={rates[kind]} />,
    })),
  ];
  return (
    <>
      <PageHeader title={t('rates.title')} description={t('rates.description')} />
      <div className="mb-6 grid gap-3 empty:hidden">
        <MissingRates present={present} missing={missing} carried={carried} />
      </div>
      <div className="grid items-start gap-6 lg:grid-cols-[3fr_2fr]">
        <DataTable
          caption={t('rates.title')}
          columns={columns}
          rows={halves}
          rowKey={({ from }) => from}
          empty={t('none')}
        />
        <Card title={t('rates.enter')} description={t('rates.enterText')}>
          {/* Emptied once what it said is in the table. */}
          <RateForm
            key={JSON.stringify(halves)}
            halves={halves.map(({ from }) => from)}
            present={present}
            answer={answer}
          />
        </Card>
      </div>
    </>
  );
}

function Rate({ rate }: { rate: HalfYearRates['rates']['legal'] }) {
  const { t, i18n } = useTranslation('operator');
  if (!rate) return <span className="text-ink-faint">{t('none')}</span>;
  const { basisPoints, enteredAt } = rate;
  const day = enteredAt && formatInstantDay(enteredAt, i18n.language, 'Europe/Paris', 'medium');
  return (
    <span className="tabular-nums">
      {formatRate(basisPoints, i18n.language)}
      {day && <span className="block text-sm text-ink-faint">{t('rates.enteredOn', { day })}</span>}
    </span>
  );
}
