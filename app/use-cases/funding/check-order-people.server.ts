import { decodeText } from '~/domain/organizations/decode-text';
import { readMemberFile, type MemberFileProblem } from '~/domain/organizations/member-file';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { countPeopleRequest } from '~/records/funding/count-people-request.server';
import { peopleToConfirm } from '~/records/funding/people-to-confirm.server';
import { requireOrderActor, requireShownTo, type OrderActor } from '~/records/funding/open-order-for.server';

/** What adding somebody would do: register them, enrol a known member, ask the organization, or nothing. */
export type CheckedKind = 'new' | 'known' | 'to-confirm' | 'on-order' | 'elsewhere' | 'earlier' | 'archived';

export type CheckedPerson = {
  line: number;
  email: string;
  firstName: string;
  lastName: string;
  kind: CheckedKind;
};

export type CheckedPeople = {
  people: CheckedPerson[];
  problems: MemberFileProblem[];
  /** Who could be added, and whom the organization would be asked to confirm. */
  addable: number;
  asks: number;
  /** Of these, who would be registered and counts as a user. */
  registers: number;
  /** Places that are free. */
  free: number;
};

const largest = 1024 * 1024;

/**
 * Reads a list of people (CSV with an address, a first and a last name a line) for an order, and says line by line what
 * adding them would do; changes nothing. Of whom the organization knows otherwise a client's contact learns that it is to
 * confirm them, and nothing else. Refuses with `not-allowed`, `not-found`, `order-cancelled`, `file-too-large`, and a
 * contact with `order-not-accepted` and `too-many-attempts`.
 */
export async function checkOrderPeople(
  actor: OrderActor,
  { orderId, bytes }: { orderId: string; bytes: Uint8Array },
): Promise<CheckedPeople> {
  requireOrderActor(actor);
  await countPeopleRequest(actor);
  if (bytes.byteLength > largest) throw new Refusal('file-too-large', { maximumBytes: largest });
  const { organizationId } = actor;
  const db = forOrganization(organizationId);
  const order = await db.trainingOrder.findUnique({
    where: { organizationId_id: { organizationId, id: orderId } },
    select: {
      ...{ status: true, clientId: true, courseId: true, places: true, acceptedAt: true, startsOn: true },
      participants: { where: { organizationId, leftAt: null }, select: { enrolmentId: true } },
    },
  });
  if (!order) throw new Refusal('not-found');
  requireShownTo(actor, order);
  if (order.status === 'cancelled') throw new Refusal('order-cancelled');
  if (actor.kind === 'client-contact' && !order.acceptedAt) throw new Refusal('order-not-accepted');
  const file = readMemberFile(decodeText(bytes).text);
  const emails = file.rows.map(({ email }) => email);
  const toConfirm: ReadonlySet<string> =
    actor.kind === 'member' ? new Set() : await peopleToConfirm(db, actor, order.courseId, emails);
  const members = await db.membership.findMany({
    where: { organizationId, email: { in: emails } },
    select: {
      ...{ email: true, status: true },
      enrolments: {
        where: { organizationId, courseId: order.courseId },
        select: {
          orderParticipants: {
            where: { organizationId, leftAt: null, order: { status: { not: 'cancelled' } } },
            select: { orderId: true, order: { select: { endsOn: true } } },
          },
        },
      },
    },
  });
  const known = new Map(
    members.map(({ email, status, enrolments }): [string, CheckedKind] => {
      if (toConfirm.has(email)) return [email, 'to-confirm'];
      const orders = enrolments.flatMap(({ orderParticipants }) => orderParticipants);
      if (status === 'archived') return [email, 'archived'];
      if (orders.some((place) => place.orderId === orderId)) return [email, 'on-order'];
      if (orders.length === 0) return [email, 'known'];
      return [email, orders.every((place) => place.order.endsOn < order.startsOn) ? 'earlier' : 'elsewhere'];
    }),
  );
  const people = file.rows.map(({ line, email, firstName, lastName }) => ({
    ...{ line, email, firstName, lastName, kind: known.get(email) ?? ('new' as const) },
  }));
  const of = (kind: CheckedKind) => people.filter((person) => person.kind === kind).length;
  return {
    ...{ people, problems: file.problems, addable: of('new') + of('known'), registers: of('new') },
    asks: of('to-confirm'),
    free: Math.max(0, order.places - order.participants.length),
  };
}
