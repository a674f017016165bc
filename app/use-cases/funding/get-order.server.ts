import type { ActorOf } from '~/domain/actor';
import { dayFromDatabase } from '~/domain/calendar';
import { isQuoteExpired } from '~/domain/funding/order-acceptance';
import { orderDraftSchema, type OrderContent, type OrderDraft } from '~/domain/funding/order-content';
import type { ShownCancellation } from '~/domain/funding/cancellation-inputs';
import { orderTotals, trainingPrice } from '~/domain/funding/order-price';
import { resolvePolicy } from '~/domain/funding/order-policy';
import { orderState, type OrderState } from '~/domain/funding/order-state';
import { askedRound, signaturesNotice } from '~/domain/funding/signatures-asked';
import type { VatTotals } from '~/domain/money';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { readCancellation } from '~/records/funding/read-cancellation.server';
import { readOrganizationPolicy } from '~/records/funding/read-organization-policy.server';
import { lastVersions, standingVersions } from '~/records/funding/standing-versions.server';

export type OrderDetails = {
  id: string;
  number: string;
  state: OrderState;
  client: { id: string; name: string };
  course: { id: string; title: string };
  contact: { name: string; email: string } | null;
  title: string;
  startsOn: string;
  endsOn: string;
  places: number;
  /** Who holds one now. */
  taken: number;
  price: number;
  totals: VatTotals;
  currency: string;
  timeZone: string;
  revision: number;
  /** Something is written that was not offered. */
  hasDraft: boolean;
  /** In force, with its number from 1. */
  version: { id: string; number: number; contentHash: string } | null;
  /** Offered, and accepted by nobody yet. */
  pending: { id: string; number: number; contentHash: string; offeredAt: string; expired: boolean } | null;
  /** The rules of funding, each with its origin (K03). */
  rules: Pick<OrderContent, 'policy' | 'policyOrigins'>;
  cancellation: ShownCancellation | null;
  /** When and of whom the signatures that its settlement waits for were last asked; null once it is settled. */
  signaturesAsked: { at: string; names: string[] } | null;
  mayWrite: boolean;
};

/**
 * An order as every one of its pages shows it: what is in force, else what is offered or written. Refuses with
 * `not-allowed` and `not-found`.
 */
export async function getOrder(
  actor: ActorOf<'member'>,
  { orderId }: { orderId: string },
  { now, timeZone }: { now: Date; timeZone: string },
): Promise<OrderDetails> {
  if (!can(actor, 'orders.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const db = forOrganization(organizationId);
  const row = await db.trainingOrder.findUnique({
    relationLoadStrategy: 'join',
    where: { organizationId_id: { organizationId, id: orderId } },
    include: {
      client: { select: { id: true, name: true } },
      course: { select: { id: true, title: true } },
      contact: { select: { firstName: true, lastName: true, email: true } },
      versions: lastVersions,
      notices: {
        where: { organizationId, kind: signaturesNotice },
        orderBy: { sentAt: 'desc' },
        take: 1,
        select: { sentAt: true, recipients: true },
      },
      _count: { select: { participants: { where: { organizationId, leftAt: null } } } },
    },
  });
  if (!row) throw new Refusal('not-found');
  const { inForce, pending: offered } = await standingVersions(db, organizationId, row);
  const frozen = inForce?.content ?? offered?.content;
  const said: OrderDraft = frozen ?? orderDraftSchema.parse(row.draft);
  const days = { startsOn: dayFromDatabase(row.startsOn), endsOn: dayFromDatabase(row.endsOn) };
  return {
    ...{ id: row.id, number: row.number, title: row.title, ...days, places: row.places, timeZone },
    state: orderState({ ...row, ...days }, now, timeZone),
    client: { id: row.client.id, name: row.client.name },
    course: row.course,
    contact: row.contact && {
      ...{ name: `${row.contact.firstName} ${row.contact.lastName}`, email: row.contact.email },
    },
    taken: row._count.participants,
    price: trainingPrice(said.lines),
    totals: orderTotals(said.lines),
    ...{ currency: row.currency, revision: row.revision, hasDraft: row.draft !== null },
    version: inForce && { id: inForce.id, number: inForce.number, contentHash: inForce.contentHash },
    pending: offered && {
      ...{ id: offered.id, number: offered.number, contentHash: offered.contentHash },
      offeredAt: offered.offeredAt.toISOString(),
      expired: isQuoteExpired(offered.content.expiresOn, now, timeZone),
    },
    rules: frozen
      ? { policy: frozen.policy, policyOrigins: frozen.policyOrigins }
      : resolvePolicy((await readOrganizationPolicy(db, organizationId)).policy, said.policy),
    cancellation: await readCancellation(db, organizationId, row),
    signaturesAsked: row.settledAt ? null : lastAsked(row.notices[0]),
    mayWrite: can(actor, 'orders.write'),
  };
}

function lastAsked(notice: { sentAt: Date; recipients: unknown } | undefined) {
  if (!notice) return null;
  const { sentAt, recipients } = askedRound(notice);
  return { at: sentAt.toISOString(), names: recipients.map(({ name }) => name) };
}
