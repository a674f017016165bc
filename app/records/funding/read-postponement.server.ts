import { orderStream } from '~/domain/funding/order-evidence';
import { postponementKinds, postponementOf, type Postponement } from '~/domain/funding/postponement';
import type { Tx } from '~/platform/tenancy.server';

/** The latest request of an order's client for other dates and where it stands (K30). One query. */
export async function readPostponement(
  tx: Tx,
  organizationId: string,
  orderId: string,
): Promise<Postponement | null> {
  const records = await tx.evidenceRecord.findMany({
    where: { organizationId, stream: orderStream(orderId), kind: { in: postponementKinds } },
    orderBy: { sequence: 'asc' },
    select: { id: true, kind: true, occurredAt: true, payload: true },
  });
  return postponementOf(
    records.map(({ payload, occurredAt, ...record }) => ({
      ...{ ...record, occurredAt: occurredAt.toISOString() },
      facts: (payload ?? {}) as Record<string, unknown>,
    })),
  );
}
