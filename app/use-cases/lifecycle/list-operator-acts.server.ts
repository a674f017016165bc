import type { ActorOf } from '~/domain/actor';
import { listOperatorAuditInput, type AddressQuery } from '~/domain/lifecycle/operator-inputs';
import type { Page } from '~/domain/page-query';
import { decodeIdCursor, pageOf } from '~/platform/cursor.server';
import { forAccounts } from '~/platform/tenancy.server';

export type OperatorActLine = {
  id: string;
  action: string;
  reason: string | null;
  organizationId: string | null;
  details: Record<string, unknown>;
  by: string | null;
  occurredAt: string;
};

const perPage = 50;

/** What operators did and why, the latest first. Refuses with `cursor-invalid`. */
export async function listOperatorActs(
  _actor: ActorOf<'operator'>,
  query: AddressQuery,
): Promise<Page<OperatorActLine>> {
  const { after } = listOperatorAuditInput.parse(query);
  const before = decodeIdCursor(after);
  const database = forAccounts();
  const rows = await database.operatorAuditEntry.findMany({
    where: before ? { id: { lt: before } } : {},
    orderBy: { id: 'desc' },
    take: perPage + 1,
  });
  const { items, next } = pageOf(rows, perPage);
  const userIds = items.flatMap(({ userId }) => userId ?? []);
  const people = await database.user.findMany({
    where: { id: { in: userIds } },
    select: { id: true, firstName: true, lastName: true },
  });
  const names = new Map(people.map(({ id, firstName, lastName }) => [id, `${firstName} ${lastName}`]));
  return {
    next,
    items: items.map(({ userId, details, occurredAt, ...act }) => ({
      ...act,
      details: details as OperatorActLine['details'],
      by: userId ? (names.get(userId) ?? null) : null,
      occurredAt: occurredAt.toISOString(),
    })),
  };
}
