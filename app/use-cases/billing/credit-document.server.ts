import type { ActorOf } from '~/domain/actor';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { creditGross } from '~/records/billing/credit-gross.server';
import { appendAct } from '~/records/lifecycle/append-act.server';
import { lockContract } from '~/records/lifecycle/read-contract.server';
import { rememberAnswer } from '~/records/lifecycle/remember-answer.server';

export type DocumentToCredit = {
  organizationId: string;
  invoiceId: string;
  /** The same however often the form is sent: one avoir. */
  once: string;
  /** Cents with VAT; all that is left of the document where it is not said. */
  amount?: number | undefined;
  reason: string;
};

/**
 * Takes an issued document back, in whole or in part, by an avoir that bears the reason; what was paid beyond is given
 * back. Returns the avoir. Refuses with `not-found` (also for an avoir) and `credit-too-high`.
 */
export async function creditDocument(
  actor: ActorOf<'operator'>,
  { organizationId, invoiceId, once, amount, reason }: DocumentToCredit,
  { now }: { now: Date },
): Promise<{ id: string; number: string }> {
  return inTransaction(forOrganization(organizationId), async (tx) => {
    const opened = await lockContract(tx, organizationId);
    const body = { invoiceId, amount: amount ?? null };
    return rememberAnswer(tx, organizationId, { key: `operator-credit:${once}`, body }, now, async () => {
      const asked = { invoiceId, gross: amount ?? null, key: `credit:${once}`, reason };
      const { id, number, document } = await creditGross(tx, opened, asked, now);
      const details = { invoiceId, creditNoteId: id, cents: document.includingVat };
      const subject = { kind: 'invoice', id: invoiceId, name: document.credits?.number ?? number };
      await appendAct(
        tx,
        actor,
        { action: 'invoice.credited', reason, organizationId, details, subject },
        now,
      );
      return { id, number };
    });
  });
}
