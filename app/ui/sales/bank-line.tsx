import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { maySettle } from '~/domain/sales/bank-match';
import type { BankLineShown, BankLines } from '~/use-cases/sales/list-bank-lines.server';
import { PostButton } from '../billing/post-button';
import { Select } from '../primitives/select';
import { SubmitButton } from '../primitives/submit-button';
import { useFormats } from '../primitives/use-formats';
import { useMoney } from './use-money';

type Props = { line: BankLineShown; open: BankLines['open']; mayWrite: boolean };

/** A line of the bank's file: what it pays, and which documents it may pay, one click each. */
export function BankLineItem({ line, open, mayWrite }: Props) {
  const { t } = useTranslation('sales');
  const formats = useFormats();
  const money = useMoney();
  const { bookedOn, cents, leftCents, label, state, pays } = line;
  return (
    <li className="grid gap-3 px-5 py-4 sm:grid-cols-[1fr_auto] lg:grid-cols-[minmax(0,1fr)_8rem_minmax(0,24rem)]">
      <div className="min-w-0">
        <p className="text-sm text-ink-faint">{formats.day(bookedOn)}</p>
        <p className="wrap-break-word">{label}</p>
      </div>
      <div className="tabular-nums sm:text-right">
        <p className="font-[560]">{money(cents)}</p>
        {pays.length > 0 && leftCents !== 0 && (
          <p className="text-sm text-ink-faint">{t('bank.left', { amount: money(leftCents) })}</p>
        )}
      </div>
      <div className="flex flex-col items-start gap-2 sm:col-span-2 lg:col-span-1">
        {pays.map(({ invoiceId, number, cents: paid }) => (
          <p key={`${invoiceId} ${paid}`} className="text-sm">
            <Link to={`/manage/sales/${invoiceId}`} className="text-accent-text underline underline-offset-4">
              {number}
            </Link>{' '}
            · {money(paid)}
          </p>
        ))}
        {cents < 0 && state !== 'matched' && <p className="text-sm text-ink-faint">{t('bank.outgoing')}</p>}
        {mayWrite && state === 'open' && <Matching line={line} open={open} />}
        {mayWrite && state === 'ignored' && cents !== 0 && (
          <PostButton action={`/manage/sales/bank/${line.id}/reopen`} variant="secondary" size="small">
            {t('bank.reopen')}
          </PostButton>
        )}
      </div>
    </li>
  );
}

function Matching({ line, open }: { line: BankLineShown; open: BankLines['open'] }) {
  const { t } = useTranslation('sales');
  const money = useMoney();
  const action = `/manage/sales/bank/${line.id}/match`;
  const may = open.filter((sale) => maySettle(line.leftCents, sale));
  return (
    <>
      {line.suggestions.map(({ sale, reasons }) => (
        <div key={sale.id}>
          <PostButton action={action} fields={{ invoiceId: sale.id }} variant="secondary" size="small">
            {t('bank.match', { number: sale.number })}
          </PostButton>
          <p className="mt-1 text-sm text-ink-faint">
            {sale.buyer} · {money(sale.openCents)} ·{' '}
            {reasons.map((reason) => t(`bank.why.${reason}`)).join(', ')}
          </p>
        </div>
      ))}
      {may.length > 0 && (
        <Form method="post" action={action} className="flex w-full flex-wrap items-center gap-2">
          <label className="min-w-40 flex-1">
            <span className="sr-only">{t('bank.chooseOf', { label: line.label })}</span>
            <Select
              name="invoiceId"
              required
              defaultValue=""
              placeholder={t('bank.choose')}
              options={may.map(({ id, number, buyer, openCents }) => ({
                value: id,
                label: t('bank.matchWith', { number, buyer, amount: money(openCents) }),
              }))}
            />
          </label>
          <SubmitButton action={action} variant="secondary" size="small">
            {t('bank.apply')}
          </SubmitButton>
        </Form>
      )}
      <PostButton action={`/manage/sales/bank/${line.id}/ignore`} variant="quiet" size="small">
        {t('bank.ignore')}
      </PostButton>
    </>
  );
}
