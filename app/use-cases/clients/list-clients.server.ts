import type { Actor } from '~/domain/actor';
import type { ListClientsInput } from '~/domain/clients/client-inputs';
import type { ClientRepresentation } from '~/domain/clients/client-representation';
import { idSchema } from '~/domain/id';
import { can } from '~/domain/organizations/permissions';
import type { Page } from '~/domain/page-query';
import { Refusal } from '~/domain/refusal';
import { decodeCursor, encodeCursor } from '~/platform/cursor.server';
import { forOrganization } from '~/platform/tenancy.server';
import { clientWhere } from '~/records/clients/client-where.server';
import { clientFields, representClient } from '~/records/clients/represent-client.server';

export type ListedClient = ClientRepresentation & { orders: number; unanswered: number };

/**
 * A page of the organization's clients by name, with how many orders each has and how many of its questions nobody of
 * the organization has read. Refuses with `not-allowed` and `cursor-invalid`.
 */
export async function listClients(
  actor: Extract<Actor, { organizationId: string }>,
  input: ListClientsInput,
): Promise<Page<ListedClient>> {
  if (!can(actor, 'clients.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const database = forOrganization(organizationId);
  const rows = await database.clientCompany.findMany({
    where: { ...(await clientWhere(database, organizationId, input)), ...beyond(input.after) },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: input.limit + 1,
    select: clientFields,
  });
  const shown = rows.slice(0, input.limit);
  const clientId = { in: shown.map(({ id }) => id) };
  const orders = await database.trainingOrder.groupBy({
    by: ['clientId'],
    where: { organizationId, clientId },
    _count: true,
  });
  const unanswered = await database.clientQuestion.groupBy({
    by: ['clientId'],
    where: { organizationId, clientId, side: 'client', readAt: null },
    _count: true,
  });
  const countOf = (counts: readonly { clientId: string; _count: number }[], id: string) =>
    counts.find((count) => count.clientId === id)?._count ?? 0;
  const items = shown.map((row) => ({
    ...representClient(row),
    orders: countOf(orders, row.id),
    unanswered: countOf(unanswered, row.id),
  }));
  const last = items.at(-1);
  const next = rows.length > input.limit && last ? encodeCursor(last.name, last.id) : null;
  return { items, next };
}

function beyond(cursor: string | undefined) {
  const keys = decodeCursor(cursor, 2);
  if (!keys) return {};
  const [name = '', id = ''] = keys;
  if (!idSchema.safeParse(id).success) throw new Refusal('cursor-invalid');
  return { AND: [{ name: { gte: name } }, { OR: [{ name: { gt: name } }, { name, id: { gt: id } }] }] };
}
