import type { Tx } from '~/platform/tenancy.server';
import { appendOrderEvidence, type OrderSource } from '~/records/funding/append-order-evidence.server';

/**
 * Writes that a party acknowledged a change of participants (K13), in the chain, and at the participant who came; that of
 * a departure in the chain alone.
 */
export async function recordTold(
  tx: Tx,
  organizationId: string,
  orderId: string,
  telling: {
    who: 'opco' | 'organization';
    about?: 'arrival' | 'departure';
    participantId: string;
    at: Date;
    channel: string;
    reference: string;
    by: string | null;
    source: OrderSource;
  },
  now: Date,
): Promise<void> {
  const { who, about, participantId, at, channel, reference, by, source } = telling;
  const of = about === 'departure' ? { about } : {};
  const payload = { participantId, at: at.toISOString(), channel, reference, by, ...of };
  const kind = who === 'opco' ? ('opco-told' as const) : ('organization-told' as const);
  await appendOrderEvidence(tx, organizationId, orderId, { kind, payload, source }, now);
  if (about === 'departure') return;
  await tx.orderParticipant.update({
    where: { organizationId_id: { organizationId, id: participantId } },
    data: who === 'opco' ? { toldOpcoAt: at } : { toldOrganizationAt: at },
    select: { id: true },
  });
}
