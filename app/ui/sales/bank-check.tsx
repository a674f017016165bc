import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { BankCheck } from '~/use-cases/sales/import-bank-file.server';
import { Callout } from '../primitives/callout';
import { Card } from '../primitives/card';
import { SubmitButton } from '../primitives/submit-button';
import { useFormats } from '../primitives/use-formats';
import { useMoney } from './use-money';

const shown = 100;

/** What a bank's file would bring, line by line, before anything is written. */
export function BankCheckCard({ check }: { check: BankCheck & { text: string } }) {
  const { t } = useTranslation('sales');
  const formats = useFormats();
  const money = useMoney();
  const { name, text, added, known, problems } = check;
  const summary = t('bank.check.summary', { added: added.length, known, problems: problems.length });
  return (
    <Card title={t('bank.check.title', { name })} description={summary}>
      {problems.length > 0 && (
        <Callout tone="danger" live="alert">
          <p>{t('bank.check.errors')}</p>
          <ul className="mt-2 list-disc pl-5">
            {problems.slice(0, shown).map(({ line, problem, value }) => (
              <li key={line}>
                {t('bank.check.line', { line })} · {t(`bank.problems.${problem}`, { value })}
              </li>
            ))}
          </ul>
        </Callout>
      )}
      {problems.length === 0 && added.length === 0 && <Callout>{t('bank.check.nothing')}</Callout>}
      {added.length > 0 && (
        <ul className="mt-4 max-h-96 divide-y overflow-y-auto border-y text-[0.9375rem]" tabIndex={0}>
          {added.slice(0, shown).map(({ line, bookedOn, cents, label, fingerprint }) => (
            <li key={fingerprint} className="flex justify-between gap-4 py-2">
              <span className="min-w-0">
                <span className="text-sm text-ink-faint">
                  {t('bank.check.line', { line })} · {formats.day(bookedOn)}
                </span>
                <span className="block wrap-break-word">{label}</span>
              </span>
              <span className="flex-none tabular-nums">{money(cents)}</span>
            </li>
          ))}
        </ul>
      )}
      <div className="mt-5 flex flex-wrap items-center gap-4">
        {problems.length === 0 && added.length > 0 && (
          <Form method="post" action="/manage/sales/bank/import">
            <input type="hidden" name="name" value={name} />
            <textarea name="text" defaultValue={text} hidden readOnly />
            <SubmitButton action="/manage/sales/bank/import">{t('bank.check.confirm')}</SubmitButton>
          </Form>
        )}
        <Link
          to="/manage/sales/bank"
          reloadDocument
          className="text-accent-text underline underline-offset-4"
        >
          {t('bank.check.again')}
        </Link>
      </div>
    </Card>
  );
}
