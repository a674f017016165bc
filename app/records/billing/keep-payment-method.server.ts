import type { Actor } from '~/domain/actor';
import { paymentMethodName } from '~/domain/billing/payment-method-name';
import type { PaymentMethod } from '~/domain/billing/payment';
import { createId } from '~/platform/id.server';
import type { Tx } from '~/platform/tenancy.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';

/**
 * Keeps a card or mandate that the vendor registered, and makes it the one to be debited. What is there already stays
 * as it is. Its fingerprint is kept apart to find accounts that share it (P18).
 */
export async function keepPaymentMethod(
  tx: Tx,
  organizationId: string,
  method: PaymentMethod,
  { actor, now }: { actor: Actor; now: Date },
): Promise<void> {
  const { id: vendorId, mandate, fingerprint, ...facts } = method;
  const known = await tx.paymentMethod.count({ where: { organizationId, vendorId } });
  if (known > 0) return;
  await tx.paymentMethod.updateMany({
    where: { organizationId, isDefault: true },
    data: { isDefault: false },
  });
  await tx.paymentMethod.create({
    data: {
      ...{ organizationId, id: createId(), vendorId, ...facts, fingerprint, isDefault: true, createdAt: now },
      mandateReference: mandate?.reference ?? null,
      mandateUrl: mandate?.url ?? null,
      mandateStatus: mandate?.status ?? null,
    },
    select: { id: true },
  });
  if (fingerprint) {
    await tx.accountLink.createMany({
      data: [{ kind: 'fingerprint', value: fingerprint, organizationId, createdAt: now }],
      skipDuplicates: true,
    });
  }
  const subject = { kind: 'payment-method', name: paymentMethodName(facts) };
  await appendAuditEntry(tx, organizationId, actor, { action: 'payment-method.added', subject }, now);
}
