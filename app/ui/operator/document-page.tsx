import { Link } from '@remix-run/react';
import { describeLine } from '~/domain/billing/invoice-words';
import { useTranslation } from 'react-i18next';
import type { DocumentForOperator } from '~/use-cases/billing/get-document-for-operator.server';
import { Badge, type BadgeTone } from '../primitives/badge';
import { ButtonLink } from '../primitives/button-link';
import { Card } from '../primitives/card';
import { DescriptionList } from '../primitives/description-list';
import { PageHeader } from '../primitives/page-header';
import { useFormats } from '../primitives/use-formats';
import { DocumentHistory } from './document-history';
import { useConsoleWords } from './use-console-words';

/** One issued document: its lines, what became of it, and what may be done about it. */
export function DocumentPage({ shown, name }: { shown: DocumentForOperator; name: string }) {
  const { document, organizationId, balance, collection, credits, disputes, left } = shown;
  const words = useConsoleWords();
  const { t } = words;
  const { t: tOperator } = useTranslation('operator');
  const { t: tInvoice, i18n } = useTranslation('invoice');
  const formats = useFormats();
  const at = `/operator/organizations/${organizationId}`;
  const own = `${at}/documents/${shown.id}`;
  const sum = (cents: number) => words.money(cents);
  return (
    <>
      <PageHeader
        crumbs={[
          { label: tOperator('organizations.title'), to: '/operator/organizations' },
          { label: name, to: `${at}/documents` },
          { label: document.number },
        ]}
        title={`${tInvoice(`kinds.${document.kind}`)} ${document.number}`}
        badge={
          collection && (
            <Badge tone={toneOf(collection.status)}>{words.word('statuses', collection.status)}</Badge>
          )
        }
        actions={
          <>
            {balance.due > 0 && collection?.status !== 'processing' && (
              <ButtonLink to={`${own}/collect`} variant="secondary">
                {t('document.collect')}
              </ButtonLink>
            )}
            {shown.mayWaive && (
              <ButtonLink to={`${own}/waive-indemnity`} variant="secondary">
                {t('document.waive')}
              </ButtonLink>
            )}
            {left > 0 && (
              <ButtonLink to={`${own}/credit`} variant="secondary">
                {t('document.credit')}
              </ButtonLink>
            )}
          </>
        }
      />
      <div className="grid items-start gap-6 lg:grid-cols-[3fr_2fr]">
        <Card title={t('document.lines')}>
          <ul className="divide-y text-[0.9375rem]">
            {document.lines.map((line, position) => (
              <li key={position} className="flex justify-between gap-6 py-2.5">
                <span className="min-w-0">{describeLine(tInvoice, line.facts, i18n.language)}</span>
                <span className="flex-none tabular-nums">{sum(line.excludingVat)}</span>
              </li>
            ))}
          </ul>
          <div className="border-t">
            <DescriptionList
              amounts
              items={[
                { term: t('document.amount'), detail: sum(document.excludingVat) },
                { term: t('document.vat'), detail: sum(document.vatTotal) },
                { term: t('document.total'), detail: <strong>{sum(document.includingVat)}</strong> },
                { term: t('document.issuedOn'), detail: formats.day(document.issuedOn) },
                ...(document.credits
                  ? [{ term: t('document.corrects'), detail: document.credits.number }]
                  : []),
              ]}
            />
          </div>
        </Card>
        <div className="grid gap-6">
          {document.kind !== 'credit-note' && (
            <Card title={t('document.balance')}>
              <DescriptionList
                amounts
                items={[
                  { term: t('document.paid'), detail: sum(balance.paid) },
                  { term: t('document.credited'), detail: sum(balance.credited) },
                  { term: t('document.disputed'), detail: sum(balance.disputed) },
                  { term: t('document.due'), detail: <strong>{sum(balance.due)}</strong> },
                  ...(balance.excess > 0
                    ? [{ term: t('document.excess'), detail: sum(balance.excess) }]
                    : []),
                  ...(collection?.nextAttemptAt
                    ? [{ term: t('documents.next'), detail: words.instant(collection.nextAttemptAt) }]
                    : []),
                ]}
              />
            </Card>
          )}
          {disputes.length + credits.length > 0 && (
            <Card title={t(disputes.length > 0 ? 'document.disputes' : 'document.notes')}>
              <ul className="divide-y">
                {disputes.map(({ id, cents, status, at: openedAt }) => (
                  <li key={id} className="flex flex-wrap justify-between gap-2 py-2.5">
                    <Link to={`${at}/disputes/${id}`} className="underline underline-offset-4">
                      {`${sum(cents)} · ${words.day(openedAt)}`}
                    </Link>
                    <Badge tone={status === 'open' ? 'warning' : 'neutral'}>
                      {words.word('dispute.statuses', status)}
                    </Badge>
                  </li>
                ))}
                {credits.map(({ id, number, includingVat }) => (
                  <li key={id} className="flex flex-wrap justify-between gap-2 py-2.5">
                    <Link to={`${at}/documents/${id}`} className="underline underline-offset-4">
                      {number}
                    </Link>
                    <span className="tabular-nums">{sum(includingVat)}</span>
                  </li>
                ))}
              </ul>
            </Card>
          )}
        </div>
      </div>
      {document.kind !== 'credit-note' && <DocumentHistory shown={shown} />}
    </>
  );
}

function toneOf(status: string): BadgeTone {
  if (status === 'paid' || status === 'credited') return 'success';
  return status === 'overdue' ? 'danger' : 'info';
}
