import { Form, Link, useSearchParams } from '@remix-run/react';
import { Landmark } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { bankLineStates, maximumBankFileBytes } from '~/domain/sales/sale-inputs';
import type { BankCheck } from '~/use-cases/sales/import-bank-file.server';
import type { BankLines } from '~/use-cases/sales/list-bank-lines.server';
import { buttonStyle } from '../primitives/button-style';
import { Card } from '../primitives/card';
import { EmptyState } from '../primitives/empty-state';
import { FileDrop } from '../primitives/file-drop';
import { Pagination } from '../primitives/pagination';
import { SubmitButton } from '../primitives/submit-button';
import { BankCheckCard } from './bank-check';
import { BankLineItem } from './bank-line';

export type BankPageProps = BankLines & {
  mayWrite: boolean;
  check: (BankCheck & { text: string }) | null;
  problem: string | null;
};

/** Brings in a bank's file after showing what it holds, and matches its lines with open documents. */
export function BankPage({ items, next, open, mayWrite, check, problem }: BankPageProps) {
  const { t } = useTranslation('sales');
  const [query] = useSearchParams();
  const state = bankLineStates.find((known) => known === query.get('state')) ?? 'open';
  return (
    <div className="flex flex-col gap-8">
      {mayWrite && (check ? <BankCheckCard check={check} /> : <Upload problem={problem} />)}
      <section aria-labelledby="bank-lines">
        <h2 id="bank-lines" className="sr-only">
          {t('bank.lines')}
        </h2>
        <nav aria-label={t('bank.filters.label')} className="flex flex-wrap gap-2">
          {bankLineStates.map((one) => (
            <Link
              key={one}
              to={one === 'open' ? '/manage/sales/bank' : `/manage/sales/bank?state=${one}`}
              aria-current={one === state ? 'page' : undefined}
              className={buttonStyle({ variant: one === state ? 'secondary' : 'quiet', size: 'small' })}
            >
              {t(`bank.filters.${one}`)}
            </Link>
          ))}
        </nav>
        <div className="mt-4 rounded-xl bg-surface shadow-sm">
          {items.length === 0 ? (
            <EmptyState icon={<Landmark />} title={t('bank.none')}>
              {t('bank.noneText')}
            </EmptyState>
          ) : (
            <ul className="divide-y">
              {items.map((line) => (
                <BankLineItem key={line.id} line={line} open={open} mayWrite={mayWrite} />
              ))}
            </ul>
          )}
        </div>
        <Pagination next={next} />
      </section>
    </div>
  );
}

function Upload({ problem }: { problem: string | null }) {
  const { t } = useTranslation('sales');
  return (
    <Card title={t('bank.import.title')} description={t('bank.import.text')}>
      <Form method="post" encType="multipart/form-data" className="flex max-w-xl flex-col items-start gap-4">
        <FileDrop
          label={t('bank.import.file')}
          name="file"
          accept=".csv,text/csv,text/plain"
          acceptText={t('bank.import.types')}
          maxBytes={maximumBankFileBytes}
          error={problem}
        />
        <SubmitButton>{t('bank.import.check')}</SubmitButton>
      </Form>
    </Card>
  );
}
