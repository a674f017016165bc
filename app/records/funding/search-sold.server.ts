import type { Tx } from '~/platform/tenancy.server';

type Found = { kind: 'client' | 'order' | 'invoice'; label: string; detail: string; to: string };

/** Clients by name or SIREN, for the search from anywhere. */
export async function searchClients(
  tx: Tx,
  organizationId: string,
  words: string,
  take: number,
): Promise<Found[]> {
  const digits = words.replace(/\s/g, '');
  const clients = await tx.clientCompany.findMany({
    where: {
      organizationId,
      archivedAt: null,
      OR: [{ name: { contains: words, mode: 'insensitive' } }, { siren: digits }, { siret: digits }],
    },
    orderBy: { name: 'asc' },
    take,
    select: { id: true, name: true, city: true },
  });
  return clients.map(({ id, name, city }) => ({
    ...{ kind: 'client', label: name, detail: city, to: `/manage/clients/${id}` },
  }));
}

/** Orders by number, title or client, for the search from anywhere. */
export async function searchOrders(
  tx: Tx,
  organizationId: string,
  words: string,
  take: number,
): Promise<Found[]> {
  const holds = { contains: words, mode: 'insensitive' as const };
  const orders = await tx.trainingOrder.findMany({
    where: { organizationId, OR: [{ number: holds }, { title: holds }, { client: { name: holds } }] },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take,
    select: { id: true, number: true, title: true, client: { select: { name: true } } },
  });
  return orders.map(({ id, number, title, client }) => ({
    ...{ kind: 'order', label: `${number} · ${title}`, detail: client.name, to: `/manage/orders/${id}` },
  }));
}

/** Documents to clients and OPCO by number or client, for the search from anywhere. */
export async function searchSales(
  tx: Tx,
  organizationId: string,
  words: string,
  take: number,
): Promise<Found[]> {
  const holds = { contains: words, mode: 'insensitive' as const };
  const documents = await tx.saleInvoice.findMany({
    where: { organizationId, OR: [{ number: holds }, { client: { name: holds } }] },
    orderBy: [{ issuedAt: 'desc' }, { id: 'desc' }],
    take,
    select: { id: true, number: true, client: { select: { name: true } } },
  });
  return documents.map(({ id, number, client }) => ({
    ...{ kind: 'invoice', label: number, detail: client.name, to: `/manage/sales/${id}` },
  }));
}
