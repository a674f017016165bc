import type { ActorOf } from '~/domain/actor';
import type { AgreementStatus } from '~/domain/funding/agreements-in-force';
import { opcoName, type Opco } from '~/domain/funding/opcos';
import { orderContentSchema } from '~/domain/funding/order-content';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { readOrderRows } from '~/records/funding/read-order-rows.server';
import { requireShownTo } from '~/records/funding/open-order-for.server';

/** What a client sees of what its OPCO was asked and answered. */
export type ClientFunding = {
  /** Which OPCO is to pay part of it, as accepted. */
  expected: { opco: Opco; name: string } | null;
  timeZone: string;
  /** Those that stand, the latest first; `sent` waits for the organization to check the document that came with it. */
  requests: {
    id: string;
    opcoName: string;
    number: string;
    status: AgreementStatus | 'sent';
    requestedOn: string | null;
    /** When the organization got it, or recorded it. */
    at: string;
  }[];
  maySend: boolean;
};

/**
 * What the OPCO of one of a client's own orders was asked and answered (K18). One query. Refuses with `not-found` (the
 * orders of others too).
 */
export async function getClientFunding(
  actor: ActorOf<'client-contact'>,
  { orderId }: { orderId: string },
  { now }: { now: Date },
): Promise<ClientFunding> {
  const { organizationId } = actor;
  const [order] = await readOrderRows(forOrganization(organizationId), organizationId, [orderId], now);
  if (!order) throw new Refusal('not-found');
  requireShownTo(actor, order);
  const content = order.content === null ? null : orderContentSchema.parse(order.content);
  const funding = content?.funding;
  const opco = funding?.opco ?? 'other';
  return {
    expected: funding?.kind === 'opco' ? { opco, name: opcoName(opco, funding.opcoName) } : null,
    timeZone: order.timeZone,
    requests: order.agreements
      .filter(({ amendedAt }) => amendedAt === null)
      .toReversed()
      .map((row) => ({
        ...{ id: row.id, number: row.number, requestedOn: row.requestedOn },
        opcoName: opcoName(row.opco as Opco, row.opcoName),
        status: row.status === 'requested' && row.documentFileId ? ('sent' as const) : row.status,
        at: new Date(row.receivedAt ?? row.createdAt).toISOString(),
      })),
    maySend: order.status !== 'cancelled',
  };
}
