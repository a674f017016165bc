import { z } from 'zod';
import type { DraftLine } from '~/domain/billing/period-lines';
import { idSchema } from '~/domain/id';
import type { Contract } from '~/domain/lifecycle/contract';
import { contractState } from '~/domain/lifecycle/contract-state';
import { reasonSchema } from '~/domain/lifecycle/operator-inputs';

export const recoveryStatuses = ['requested', 'quoted', 'paid', 'delivered', 'lapsed', 'withdrawn'] as const;

export type RecoveryStatus = (typeof recoveryStatuses)[number];

/** A request for data as operators see it. */
export type RecoveryLine = {
  id: string;
  organization: { id: string; name: string };
  status: RecoveryStatus;
  requestedAt: string;
  /** Ex VAT. */
  quoteCents: number | null;
  quoteExpiresAt: string | null;
  /** Its invoice, from the moment the quote is accepted. */
  invoiceId: string | null;
};

/** P05: data can be asked for on Test only, and until its last second. */
export function canRequestRecovery(contract: Contract, now: Date): boolean {
  return contract.plan === 'test' && contractState(contract, now) === 'test' && contract.recovery === null;
}

/** What an operator's quote says: the sum ex VAT in euros, as typed, and why. */
export const quoteRecoveryInput = z.object({
  organizationId: idSchema,
  euros: z
    .string()
    .trim()
    .regex(/^\d{1,5}([.,]\d{1,2})?$/)
    .transform((text) => Math.round(Number(text.replace(',', '.')) * 100)),
  reason: reasonSchema,
});

export type QuoteRecoveryInput = z.output<typeof quoteRecoveryInput>;

/** The one line of a recovery's invoice. `cents` ex VAT. */
export function recoveryLine(requestId: string, cents: number): DraftLine {
  return {
    ...{ key: `recovery:${requestId}`, rule: 'P05', facts: { kind: 'recovery', requestId } },
    ...{ quantity: 1, unitPrice: cents, excludingVat: cents },
  };
}
