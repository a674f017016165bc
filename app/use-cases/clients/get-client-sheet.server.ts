import type { ActorOf } from '~/domain/actor';
import { dayFromDatabase } from '~/domain/calendar';
import { orderState } from '~/domain/funding/order-state';
import type { Opco } from '~/domain/funding/opcos';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { readClientQuestions } from '~/records/clients/read-client-questions.server';

const ordersShown = 50;

/**
 * All that the organization sees of a client: what is known of it, its places, contacts, orders (the latest first) and
 * what was asked and answered. Six queries. Refuses with `not-allowed` and `not-found`.
 */
export async function getClientSheet(
  actor: ActorOf<'member'>,
  { clientId }: { clientId: string },
  { now, timeZone }: { now: Date; timeZone: string },
) {
  if (!can(actor, 'clients.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const database = forOrganization(organizationId);
  const client = await database.clientCompany.findUnique({
    where: { organizationId_id: { organizationId, id: clientId } },
    include: {
      establishments: { orderBy: { id: 'asc' } },
      contacts: { orderBy: { id: 'asc' } },
      orders: {
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        take: ordersShown,
        select: {
          ...{ id: true, number: true, title: true, status: true, startsOn: true, endsOn: true },
          ...{ places: true, priceCents: true, currency: true, settledAt: true },
        },
      },
    },
  });
  if (!client) throw new Refusal('not-found');
  const { establishments, contacts, orders, organizationId: _, opco, ...facts } = client;
  return {
    client: { ...facts, opco: opco as Opco | null },
    establishments: establishments.map(({ organizationId: _of, clientId: _client, ...place }) => place),
    contacts: contacts.map(({ organizationId: _of, clientId: _client, userId: _user, ...person }) => person),
    orders: orders.map(({ status, settledAt, ...order }) => {
      const days = { startsOn: dayFromDatabase(order.startsOn), endsOn: dayFromDatabase(order.endsOn) };
      const state = orderState({ status, settledAt, ...days }, now, timeZone);
      return { ...order, ...days, state };
    }),
    questions: await readClientQuestions(database, organizationId, clientId),
  };
}

export type ClientSheet = Awaited<ReturnType<typeof getClientSheet>>;
