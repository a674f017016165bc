import { orderContentSchema, type OrderContent } from '~/domain/funding/order-content';
import type { Tx } from '~/platform/tenancy.server';
import { readOrderContent, type OrderVersionInForce } from '~/records/funding/read-order-content.server';

/** The versions of an order that are of use to {@link standingVersions}: for the `select` of an order. */
export const lastVersions = {
  orderBy: { number: 'desc' },
  take: 2,
  select: { id: true, number: true, contentHash: true, content: true, reason: true, offeredAt: true },
} as const;

type VersionRow = Omit<OrderVersionInForce, 'content'> & {
  content: unknown;
  reason: string;
  offeredAt: Date;
};

export type StandingVersion = Omit<VersionRow, 'content'> & { content: OrderContent };

/**
 * What is in force of an order, and the offer that waits to be accepted; null where there is none. No query, but where
 * offers were withdrawn since what is in force.
 */
export async function standingVersions(
  tx: Tx,
  organizationId: string,
  order: { versionId: string | null; offeredAt: Date | null; versions: readonly VersionRow[] },
): Promise<{ inForce: OrderVersionInForce | null; pending: StandingVersion | null }> {
  const { versionId, offeredAt, versions } = order;
  const said = ({ content, ...row }: VersionRow) => ({ ...row, content: orderContentSchema.parse(content) });
  const known = versions.find(({ id }) => id === versionId);
  const [latest] = versions;
  return {
    inForce: known ? said(known) : versionId ? await readOrderContent(tx, organizationId, versionId) : null,
    pending: offeredAt && latest && latest.id !== versionId ? said(latest) : null,
  };
}
