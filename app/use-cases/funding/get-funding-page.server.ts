import type { ActorOf } from '~/domain/actor';
import type { IsoDay } from '~/domain/calendar';
import { agreementReasons, type AgreementReason } from '~/domain/funding/agreement-standing';
import { agreementsInForce, type AgreementStatus } from '~/domain/funding/agreements-in-force';
import { opcoName, type Opco } from '~/domain/funding/opcos';
import { orderContentSchema, orderDraftSchema } from '~/domain/funding/order-content';
import { soldHalfDays, soldIn } from '~/domain/funding/sold-half-days';
import { firstSessionStart } from '~/domain/funding/order-moments';
import { resolvePolicy, type OrganizationPolicy } from '~/domain/funding/order-policy';
import { trainingPrice } from '~/domain/funding/order-price';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { recordedAgreements } from '~/records/funding/order-people.server';
import { readOrderHalfDays } from '~/records/funding/read-first-session.server';
import { readOrganizationPolicy } from '~/records/funding/read-organization-policy.server';
import { readEvaluations, type Evaluation } from '~/records/funding/read-evaluations.server';
import {
  readOrderRows,
  type OrderAgreementRow,
  type OrderRow,
} from '~/records/funding/read-order-rows.server';
import { readPublishedVersion } from '~/records/learning/read-published-version.server';

/** What an OPCO was asked or answered, as a page shows it. Amounts in cents without VAT, minutes for each person. */
export type ShownAgreement = Pick<
  OrderAgreementRow,
  | 'id'
  | 'number'
  | 'requestedOn'
  | 'subrogation'
  | 'minutes'
  | 'hourlyRate'
  | 'cap'
  | 'from'
  | 'to'
  | 'documentFileId'
  | 'note'
  | 'amendsId'
> & {
  status: AgreementStatus;
  opco: Opco;
  opcoName: string;
  receivedAt: string | null;
  /** When the client sent the document of a request that waits to be checked. */
  sentAt: string | null;
  enrolmentIds: string[];
  people: string[];
  /** No longer in force. */
  past: boolean;
  /** Why it pays the organization nothing. */
  reasons: AgreementReason[];
};

export type FundingPage = {
  /** An OPCO is to pay part of it. */
  expected: { opco: Opco; name: string } | null;
  price: number;
  currency: string;
  subrogationFrom: number;
  timeZone: string;
  startsOn: IsoDay;
  endsOn: IsoDay;
  /** When the first session starts, and whether it has. */
  firstSession: string;
  begun: boolean;
  /** All that was asked and answered, the latest first. */
  agreements: ShownAgreement[];
  people: { enrolmentId: string; name: string; left: boolean }[];
  needs: string;
  evaluations: Evaluation[];
  mayWrite: boolean;
};

/**
 * The funding of an order: what was asked of an OPCO and answered, what the client needs, and the tests, surveys and
 * evaluations of its course with each learner's result (F4, F7). Five queries. Refuses with `not-allowed` and
 * `not-found`.
 */
export async function getFundingPage(
  actor: ActorOf<'member'>,
  { orderId }: { orderId: string },
  { now }: { now: Date },
): Promise<FundingPage> {
  if (!can(actor, 'orders.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const db = forOrganization(organizationId);
  const [order] = await readOrderRows(db, organizationId, [orderId], now);
  if (!order) throw new Refusal('not-found');
  const { policy } = await readOrganizationPolicy(db, organizationId);
  const said = saidOf(order, policy);
  const standing = await readOrderHalfDays(db, organizationId, said.sessionIds);
  const halfDays = said.sold ? soldHalfDays(said.sold, standing) : standing;
  const { startsOn, endsOn, timeZone } = said;
  const firstSession = firstSessionStart({ startsOn, timeZone, halfDays });
  const { courseVersionId } = order;
  const version = courseVersionId ? await readPublishedVersion(db, organizationId, courseVersionId) : null;
  const people = order.people
    .map(({ enrolmentId, firstName, lastName, leftAt }) => ({
      ...{ enrolmentId, name: `${firstName} ${lastName}`, left: leftAt !== null },
    }))
    .sort((one, other) => one.name.localeCompare(other.name));
  const enrolmentIds = people.map(({ enrolmentId }) => enrolmentId);
  const terms = {
    ...{ startsOn, timeZone, halfDays, price: { cents: said.price, currency: said.currency } },
    policy: said.policy,
  };
  const inForce = new Map(agreementsInForce(recordedAgreements(order), now).map((one) => [one.id, one]));
  return {
    ...{ expected: said.expected, price: said.price, currency: said.currency, timeZone, startsOn, endsOn },
    subrogationFrom: said.policy.subrogationFrom,
    ...{ firstSession: firstSession.toISOString(), begun: now >= firstSession },
    agreements: order.agreements.toReversed().map((row) => {
      const standing = inForce.get(row.id);
      return shownAgreement(order, row, standing ? agreementReasons(terms, standing) : []);
    }),
    ...{ people, needs: order.needs },
    evaluations: version ? await readEvaluations(db, organizationId, version, enrolmentIds) : [],
    mayWrite: can(actor, 'orders.write') && order.status !== 'cancelled',
  };
}

function saidOf({ content, draft, timeZone }: OrderRow, theirs: OrganizationPolicy) {
  const inForce = content === null ? null : orderContentSchema.parse(content);
  const said = inForce ?? orderDraftSchema.parse(draft);
  const { kind, opco, opcoName: given } = said.funding;
  return {
    ...{ startsOn: said.startsOn, endsOn: said.endsOn, sessionIds: said.sessionIds },
    sold: inForce && soldIn(inForce),
    timeZone: inForce?.timeZone ?? timeZone,
    ...{ price: trainingPrice(said.lines), currency: inForce?.currency ?? 'EUR' },
    policy: inForce?.policy ?? resolvePolicy(theirs, said.policy).policy,
    expected:
      kind === 'opco' ? { opco: opco ?? ('other' as const), name: opcoName(opco ?? 'other', given) } : null,
  };
}

function shownAgreement(
  { people }: OrderRow,
  { participantIds, amendedAt, receivedAt, createdAt, opco, opcoName: given, ...row }: OrderAgreementRow,
  reasons: AgreementReason[],
): ShownAgreement {
  const named = people.filter(({ id }) => participantIds.includes(id));
  return {
    ...{ ...row, opco: opco as Opco, opcoName: opcoName(opco as Opco, given), reasons },
    receivedAt: receivedAt === null ? null : new Date(receivedAt).toISOString(),
    sentAt:
      row.status === 'requested' && row.documentFileId !== null ? new Date(createdAt).toISOString() : null,
    enrolmentIds: named.map(({ enrolmentId }) => enrolmentId),
    people: named.map(({ firstName, lastName }) => `${firstName} ${lastName}`).sort(),
    past: amendedAt !== null,
  };
}
