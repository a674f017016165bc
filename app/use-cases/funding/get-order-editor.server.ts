import type { ActorOf } from '~/domain/actor';
import { addDays, dayIn } from '~/domain/calendar';
import { missingInformation, type MissingInformation } from '~/domain/funding/information-told';
import { offerLacks, type OfferLacks } from '~/domain/funding/convention-gaps';
import { amendmentDraft } from '~/domain/funding/amendment-draft';
import { orderDraftSchema, type OrderContent, type OrderDraft } from '~/domain/funding/order-content';
import { resolvePolicy } from '~/domain/funding/order-policy';
import {
  orderProblems,
  orderWarnings,
  standingProblems,
  type OrderProblem,
  type OrderWarning,
} from '~/domain/funding/order-problems';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { modulesToSell, readOrderGround, type OrderGround } from '~/records/funding/read-order-ground.server';
import { readOrderContent } from '~/records/funding/read-order-content.server';

export type OrderEditor = {
  id: string;
  number: string;
  revision: number;
  client: { id: string; name: string };
  courseTitle: string;
  courseId: string;
  timeZone: string;
  draft: OrderDraft;
  establishmentId: string | null;
  contactId: string | null;
  establishments: { id: string; name: string }[];
  contacts: { id: string; name: string; email: string }[];
  modules: { id: string; title: string; minutes: number }[];
  sessions: { id: string; title: string; startsAt: string; minutes: number; cancelled: boolean }[];
  /** What holds where the order says nothing, with its origin (K03). */
  inherited: Pick<OrderContent, 'policy' | 'policyOrigins'>;
  problems: OrderProblem[];
  /** Of sessions in force: what became of them since, which may stay. */
  standing: OrderProblem[];
  /** What the organization or the programme still lacks for an offer. */
  lacks: OfferLacks;
  warnings: (OrderWarning | MissingInformation)[];
  /** An order in force is changed by an amendment. */
  amends: boolean;
  /** An offer stands: nothing can be written meanwhile. */
  offered: boolean;
};

/** What writing an order needs. Refuses with `not-allowed`, `not-found` and `order-cancelled`. */
export async function getOrderEditor(
  actor: ActorOf<'member'>,
  { orderId }: { orderId: string },
  { now }: { now: Date },
): Promise<OrderEditor> {
  if (!can(actor, 'orders.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const db = forOrganization(organizationId);
  const order = await db.trainingOrder.findUnique({
    relationLoadStrategy: 'join',
    where: { organizationId_id: { organizationId, id: orderId } },
    include: {
      client: {
        select: {
          ...{ id: true, name: true },
          establishments: { where: { organizationId, archivedAt: null }, orderBy: { name: 'asc' } },
          contacts: { where: { organizationId, status: { not: 'archived' } }, orderBy: { lastName: 'asc' } },
        },
      },
    },
  });
  if (!order) throw new Refusal('not-found');
  if (order.status === 'cancelled') throw new Refusal('order-cancelled');
  const ground = await readOrderGround(db, organizationId, order.courseId);
  if (!ground) throw new Refusal('not-found');
  const inForce = order.versionId
    ? (await readOrderContent(db, organizationId, order.versionId))?.content
    : null;
  const { organization, sessions } = ground;
  const { timeZone } = organization;
  const today = dayIn(now, timeZone);
  const validUntil = addDays(today, organization.settings.quoteDays);
  const draft = orderDraftSchema.parse(
    order.draft === null && inForce ? amendmentDraft(inForce, validUntil) : order.draft,
  );
  const course = { modules: modulesToSell(ground.course.version) };
  const around = { course, sessions, timeZone, today, inForce: inForce?.sessionIds ?? [] };
  const inherited = resolvePolicy(organization.policy, {});
  const { subrogationFrom } = resolvePolicy(organization.policy, draft.policy).policy;
  return {
    ...{ id: order.id, number: order.number, revision: order.revision, draft, inherited },
    client: { id: order.client.id, name: order.client.name },
    ...{ courseTitle: ground.course.title, timeZone, modules: course.modules },
    courseId: order.courseId,
    ...{ establishmentId: order.establishmentId, contactId: order.contactId },
    establishments: order.client.establishments.map(({ id, name }) => ({ id, name })),
    contacts: order.client.contacts.map(({ id, firstName, lastName, email }) => ({
      ...{ id, email, name: `${firstName} ${lastName}` },
    })),
    sessions: sessions.map(({ id, title, cancelled, halfDays }) => ({
      ...{ id, title, cancelled, startsAt: halfDays[0]?.startsAt.toISOString() ?? '' },
      minutes: halfDays.reduce((total, { plannedMinutes }) => total + plannedMinutes, 0),
    })),
    problems: orderProblems(draft, around),
    standing: standingProblems(draft, around),
    lacks: lacksOf(ground, draft),
    warnings: [
      ...orderWarnings(draft, { course, sessions, subrogationFrom }),
      ...missingInformation({ contact: organization.settings.trainingContact, rules: organization.hasRules }),
    ],
    ...{ amends: order.versionId !== null, offered: order.offeredAt !== null },
  };
}

function lacksOf({ organization, course, sessions }: OrderGround, draft: OrderDraft): OfferLacks {
  const { provider, hasTerms: terms } = organization;
  const { version } = course;
  if (!version) return { provider: [], programme: [], terms: !terms };
  const sold = new Set(draft.modules.map(({ moduleId }) => moduleId));
  const distance =
    modulesToSell(version).some(({ id, minutes }) => sold.has(id) && minutes > 0) ||
    sessions.some(({ id, mode }) => draft.sessionIds.includes(id) && mode === 'remote');
  return offerLacks({ provider, programme: version.programme, distance, terms });
}
