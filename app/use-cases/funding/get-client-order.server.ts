import type { ActorOf } from '~/domain/actor';
import { dayFromDatabase } from '~/domain/calendar';
import { changesForClient, type ClientChange } from '~/domain/funding/amended-changes';
import { confirmsFirst, isQuoteExpired } from '~/domain/funding/order-acceptance';
import { deadlinesOf } from '~/domain/funding/order-deadlines';
import type { OrderContent, OrderLine } from '~/domain/funding/order-content';
import type { ShownCancellation } from '~/domain/funding/cancellation-inputs';
import { lineAmount, orderTotals, trainingPrice } from '~/domain/funding/order-price';
import type { Postponement } from '~/domain/funding/postponement';
import { orderState, type OrderState } from '~/domain/funding/order-state';
import type { VatTotals } from '~/domain/money';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { readCancellation } from '~/records/funding/read-cancellation.server';
import { readPostponement } from '~/records/funding/read-postponement.server';
import { lastVersions, standingVersions } from '~/records/funding/standing-versions.server';

/** What an offer or a convention says, as its client reads it before clicking. */
export type ReadContent = {
  title: string;
  startsOn: string;
  endsOn: string;
  places: number;
  price: number;
  totals: VatTotals;
  minutes: OrderContent['minutes'];
  sessions: {
    id: string;
    title: string;
    place: string;
    mode: string;
    trainers: string[];
    halfDays: { startsAt: string; endsAt: string }[];
  }[];
  /** Each with the session before which it is due; null: the order's last day (K15). */
  modules: { moduleId: string; title: string; minutes: number; dueBefore: string | null }[];
  /** With each line's own amount without VAT; a discount's is taken off. */
  lines: (OrderLine & { amount: number })[];
  priceBasis: OrderContent['priceBasis'];
  payment: OrderContent['payment'];
  policy: OrderContent['policy'];
  policyOrigins: OrderContent['policyOrigins'];
  expiresOn: string | null;
  funding: OrderContent['funding'];
  indemnity: boolean;
  termsId: string | null;
};

export type ClientOrder = {
  id: string;
  number: string;
  title: string;
  state: OrderState;
  timeZone: string;
  currency: string;
  taken: number;
  places: number;
  inForce: ReadContent | null;
  pending:
    | (ReadContent & {
        contentHash: string;
        amends: boolean;
        /** It answers a request for other dates (K30). */
        postpones: boolean;
        /** Of an amendment: what is no longer as it is in force. */
        changes: ClientChange[];
        reason: string;
        expired: boolean;
        /** The first click was made by this person on this content, and still waits for the second (K01). */
        clicked: boolean;
      })
    | null;
  /** What became of the latest request for other dates (K30). */
  postponement: Postponement | null;
  cancellation: ShownCancellation | null;
};

/** One order of a contact's own client, with the offer that waits for their clicks. Refuses with `not-found`. */
export async function getClientOrder(
  { organizationId, clientId, contactId }: ActorOf<'client-contact'>,
  { orderId }: { orderId: string },
  { now }: { now: Date },
): Promise<ClientOrder> {
  const db = forOrganization(organizationId);
  const row = await db.trainingOrder.findUnique({
    relationLoadStrategy: 'join',
    where: { organizationId_id: { organizationId, id: orderId } },
    include: {
      client: { select: { organization: { select: { timeZone: true } } } },
      versions: lastVersions,
      acceptances: {
        where: { organizationId, click: 'first', actorId: contactId },
        orderBy: { occurredAt: 'desc' },
        take: 1,
        select: { versionId: true, contentHash: true, occurredAt: true },
      },
      _count: { select: { participants: { where: { organizationId, leftAt: null } } } },
    },
  });
  if (!row || row.clientId !== clientId) throw new Refusal('not-found');
  const { inForce, pending } = await standingVersions(db, organizationId, row);
  const ended = row.status === 'cancelled' && row.versions.length > 0;
  if (!pending && !inForce && !ended) throw new Refusal('not-found');
  const { timeZone } = row.client.organization;
  const first = row.acceptances.find(({ versionId }) => versionId === pending?.id);
  const days = { startsOn: dayFromDatabase(row.startsOn), endsOn: dayFromDatabase(row.endsOn) };
  return {
    ...{
      id: row.id,
      number: row.number,
      title: row.title,
      timeZone,
      currency: row.currency,
      places: row.places,
    },
    state: orderState({ ...row, ...days }, now, timeZone),
    taken: row._count.participants,
    inForce: inForce && readable(inForce.content),
    pending: pending && {
      ...readable(pending.content),
      ...{ contentHash: pending.contentHash, amends: row.versionId !== null, reason: pending.reason },
      postpones: pending.content.postponed !== undefined,
      changes: inForce ? changesForClient(inForce.content, pending.content) : [],
      expired: isQuoteExpired(pending.content.expiresOn, now, timeZone),
      clicked:
        first !== undefined &&
        confirmsFirst(
          { ...first, at: first.occurredAt },
          pending.contentHash,
          now,
          deadlinesOf(pending.content),
        ),
    },
    postponement: inForce && (await readPostponement(db, organizationId, orderId)),
    cancellation: await readCancellation(db, organizationId, row),
  };
}

function readable(content: OrderContent): ReadContent {
  const { title, startsOn, endsOn, places, minutes, expiresOn, funding, indemnity } = content;
  return {
    ...{ title, startsOn, endsOn, places, minutes, expiresOn, funding, indemnity },
    ...{ price: trainingPrice(content.lines), totals: orderTotals(content.lines) },
    sessions: content.sessions.map(({ id, title: name, place, mode, trainers, halfDays }) => ({
      ...{ id, title: name, place, mode, trainers },
      halfDays: halfDays.map((halfDay) => ({ startsAt: halfDay.startsAt, endsAt: halfDay.endsAt })),
    })),
    modules: content.modules.map(({ moduleId, title: name, minutes: planned, dueBeforeSessionId }) => ({
      ...{ moduleId, title: name, minutes: planned },
      dueBefore: content.sessions.find(({ id }) => id === dueBeforeSessionId)?.title ?? null,
    })),
    lines: content.lines.map((line) => ({ ...line, amount: lineAmount(line) })),
    ...{ priceBasis: content.priceBasis, payment: content.payment },
    ...{ policy: content.policy, policyOrigins: content.policyOrigins },
    termsId: content.terms?.id ?? null,
  };
}
