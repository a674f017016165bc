import type { ActorOf } from '~/domain/actor';
import { orderStream } from '~/domain/funding/order-evidence';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization, type Tx } from '~/platform/tenancy.server';

/** One line of an order's chain: what happened, who did it and whom it concerns, by name where they are known. */
export type OrderHistoryLine = {
  id: string;
  kind: string;
  occurredAt: string;
  by: string | null;
  person: string | null;
  facts: Record<string, unknown>;
  hash: string;
  /** The paper that the client signed, where a member attested the acceptance with it. */
  documentFileId: string | null;
};

const longest = 200;

/** What happened to an order, latest first, from its chain. Three queries. Refuses with `not-allowed` and `not-found`. */
export async function getOrderHistory(
  actor: ActorOf<'member'>,
  { orderId }: { orderId: string },
): Promise<OrderHistoryLine[]> {
  if (!can(actor, 'orders.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const db = forOrganization(organizationId);
  const records = await db.evidenceRecord.findMany({
    where: { organizationId, stream: orderStream(orderId) },
    orderBy: { sequence: 'desc' },
    take: longest,
    select: { id: true, kind: true, occurredAt: true, payload: true, hash: true },
  });
  // An order's chain begins when it does.
  if (records.length === 0) throw new Refusal('not-found');
  const facts = records.map(({ payload }) => (payload ?? {}) as Record<string, unknown>);
  const { names, papers } = await namesOf(db, organizationId, orderId, facts);
  return records.map(({ id, kind, occurredAt, hash }, index) => {
    const told = facts[index] ?? {};
    const { by, participantId } = told;
    return {
      ...{ id, kind, occurredAt: occurredAt.toISOString(), hash, facts: told },
      documentFileId: papers.get(id) ?? null,
      by: typeof by === 'string' ? (names.get(by) ?? null) : null,
      person: typeof participantId === 'string' ? (names.get(participantId) ?? null) : null,
    };
  });
}

async function namesOf(
  db: Tx,
  organizationId: string,
  orderId: string,
  facts: readonly Record<string, unknown>[],
): Promise<{ names: Map<string, string>; papers: Map<string, string | null> }> {
  const texts = (key: string) => [
    ...new Set(facts.map((fact) => fact[key]).filter((value): value is string => typeof value === 'string')),
  ];
  const by = texts('by');
  const name = ({ firstName, lastName }: { firstName: string; lastName: string }) =>
    `${firstName} ${lastName}`;
  const select = { id: true, firstName: true, lastName: true };
  const members = await db.membership.findMany({ where: { organizationId, id: { in: by } }, select });
  const order = await db.trainingOrder.findUnique({
    relationLoadStrategy: 'join',
    where: { organizationId_id: { organizationId, id: orderId } },
    select: {
      acceptances: {
        where: { organizationId, documentFileId: { not: null } },
        select: { evidenceId: true, documentFileId: true },
      },
      client: { select: { contacts: { where: { organizationId, id: { in: by } }, select } } },
      participants: {
        where: { organizationId, id: { in: texts('participantId') } },
        select: {
          id: true,
          enrolment: { select: { membership: { select: { firstName: true, lastName: true } } } },
        },
      },
    },
  });
  const { client, participants = [], acceptances = [] } = order ?? {};
  const papers = new Map(acceptances.map((one) => [one.evidenceId, one.documentFileId]));
  const names = new Map([
    ...[...members, ...(client?.contacts ?? [])].map((one): [string, string] => [one.id, name(one)]),
    ...participants.map(({ id, enrolment }): [string, string] => [id, name(enrolment.membership)]),
  ]);
  return { names, papers };
}
