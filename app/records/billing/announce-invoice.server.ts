import type { Tx } from '~/platform/tenancy.server';
import type { IssuedInvoice } from '~/records/billing/issue-invoice.server';
import type { OpenedContract } from '~/records/lifecycle/read-contract.server';
import { sendNotice } from '~/records/lifecycle/send-notice.server';

/** Tells those who pay that a document is in their space (P21), and whether it is debited by itself. */
export async function announceInvoice(
  tx: Tx,
  { organizationId, contract }: OpenedContract,
  { id, number, document }: IssuedInvoice,
  now: Date,
  { byHand = false }: { byHand?: boolean } = {},
): Promise<void> {
  const credit = document.credits;
  await sendNotice(
    tx,
    organizationId,
    {
      ...{ key: `issued:${number}`, to: 'payers', path: `/manage/billing/invoices/${id}` },
      kind: credit ? 'credit-note-issued' : 'invoice-issued',
      values: {
        ...(byHand && { context: 'by-hand' as const }),
        facts: { number, disputeDays: contract.policy.disputeDays, invoice: credit?.number ?? '' },
        days: { issuedOn: document.issuedOn },
        cents: { total: document.includingVat },
      },
    },
    now,
  );
}
