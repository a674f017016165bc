import { Link } from '@remix-run/react';
import type { OrganizationDocuments } from '~/use-cases/billing/get-organization-documents.server';
import { useBillingWords } from '../billing/use-billing-words';
import { Badge } from '../primitives/badge';
import { Card } from '../primitives/card';
import { useConsoleWords } from './use-console-words';

type Method = OrganizationDocuments['methods'][number];

/** How an organization pays, and what was given back to it. */
export function MoneyBack({ sheet: { organization, methods, refunds } }: { sheet: OrganizationDocuments }) {
  const words = useConsoleWords(organization.timeZone);
  const { t } = words;
  const { method: nameOf } = useBillingWords();
  const at = `/operator/organizations/${organization.id}`;
  const details = ({ expMonth, expYear, mandateReference, detachedAt }: Method) =>
    [
      expMonth && expYear
        ? t('documents.expires', { date: `${String(expMonth).padStart(2, '0')}/${expYear}` })
        : null,
      mandateReference && t('documents.mandate', { reference: mandateReference }),
      detachedAt && t('documents.detached', { day: words.day(detachedAt) }),
    ].filter(Boolean);
  return (
    <div className="mt-6 grid items-start gap-6 lg:grid-cols-2">
      <Card title={t('documents.methods')}>
        {methods.length === 0 ? (
          <p className="text-ink-soft">{t('documents.noMethods')}</p>
        ) : (
          <ul className="divide-y">
            {methods.map((method) => (
              <li key={method.id} className="flex flex-wrap items-baseline justify-between gap-2 py-2.5">
                <span>
                  <span className="font-[560]">
                    {nameOf({ ...method, kind: method.kind as 'card' | 'sepa' })}
                  </span>
                  <span className="block text-sm text-ink-soft">{details(method).join(' · ')}</span>
                </span>
                {method.isDefault && <Badge tone="success">{t('documents.default')}</Badge>}
              </li>
            ))}
          </ul>
        )}
      </Card>
      <Card title={t('documents.refunds')}>
        {refunds.length === 0 ? (
          <p className="text-ink-soft">{t('documents.noRefunds')}</p>
        ) : (
          <ul className="divide-y">
            {refunds.map(({ id, invoiceId, cents, status, reason, createdAt }) => (
              <li key={id} className="flex flex-wrap items-baseline justify-between gap-2 py-2.5">
                <span className="min-w-0">
                  <Link
                    to={`${at}/documents/${invoiceId}`}
                    className="font-[560] tabular-nums underline-offset-4 hover:underline"
                  >
                    {words.money(cents)}
                  </Link>
                  <span className="block text-sm text-ink-soft">{`${words.day(createdAt)} · ${reason}`}</span>
                </span>
                <span className="flex items-center gap-3">
                  {status === 'failed' && (
                    <Link to={`${at}/refunds/${id}`} className="text-sm underline underline-offset-4">
                      {t('documents.retry')}
                    </Link>
                  )}
                  <Badge tone={status === 'failed' ? 'danger' : status === 'succeeded' ? 'success' : 'info'}>
                    {words.word('refundStatuses', status)}
                  </Badge>
                </span>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </div>
  );
}
