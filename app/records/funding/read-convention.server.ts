import { orderContentSchema } from '~/domain/funding/order-content';
import type { Tx } from '~/platform/tenancy.server';
import { readPublishedVersion } from '~/records/learning/read-published-version.server';

/**
 * What the quote, convention or amendment of a version says beside the letterhead: its content, who offered and who
 * accepted it, the programme and the terms annexed. Null where the order has no such version. Five queries.
 */
export async function readConvention(tx: Tx, organizationId: string, orderId: string, versionId: string) {
  const row = await tx.orderVersion.findUnique({
    relationLoadStrategy: 'join',
    where: { organizationId_id: { organizationId, id: versionId } },
    include: {
      acceptances: { orderBy: { occurredAt: 'asc' } },
      terms: { select: { version: true, text: true } },
      order: {
        select: {
          acceptances: {
            where: { organizationId, click: { not: 'first' } },
            select: { version: { select: { number: true } } },
          },
        },
      },
    },
  });
  if (!row || row.orderId !== orderId) return null;
  const by = row.offeredBy
    ? await tx.membership.findUnique({
        where: { organizationId_id: { organizationId, id: row.offeredBy } },
        select: { firstName: true, lastName: true },
      })
    : null;
  const { programme, outline } = await readPublishedVersion(tx, organizationId, row.courseVersionId);
  const confirmed = row.acceptances.some(({ click }) => click !== 'first');
  const reasons = await reasonsOf(tx, organizationId, row.acceptances);
  return {
    content: orderContentSchema.parse(row.content),
    amends: row.order.acceptances.some(({ version }) => version.number < row.number),
    ...{ version: row.number, contentHash: row.contentHash, reason: row.reason, offeredAt: row.offeredAt },
    offeredBy: by ? `${by.firstName} ${by.lastName}` : '',
    // A first click alone accepts nothing; of several first ones the last before the second counts.
    clicks: confirmed
      ? standing(row.acceptances).map((click) => ({
          click: click.click as 'first' | 'second' | 'attested',
          ...{ name: click.name, address: click.address, at: click.occurredAt },
          device: click.click === 'attested' ? '' : click.device,
          reason: reasons.get(click.evidenceId) ?? '',
        }))
      : [],
    ...{ programme, outline, terms: row.terms },
  };
}

function standing<Click extends { click: string }>(clicks: readonly Click[]): Click[] {
  const last = clicks.findLastIndex(({ click }) => click !== 'first');
  const first = clicks.slice(0, last).findLast(({ click }) => click === 'first');
  const closing = clicks[last];
  return [...(first && closing?.click === 'second' ? [first] : []), ...(closing ? [closing] : [])];
}

async function reasonsOf(
  tx: Tx,
  organizationId: string,
  clicks: readonly { click: string; evidenceId: string }[],
): Promise<Map<string, string>> {
  const ids = clicks.filter(({ click }) => click === 'attested').map(({ evidenceId }) => evidenceId);
  if (ids.length === 0) return new Map();
  const records = await tx.evidenceRecord.findMany({
    where: { organizationId, id: { in: ids } },
    select: { id: true, payload: true },
  });
  return new Map(
    records.map(({ id, payload }): [string, string] => {
      const { reason } = payload as { reason?: unknown };
      return [id, typeof reason === 'string' && reason !== 'api' ? reason : ''];
    }),
  );
}
