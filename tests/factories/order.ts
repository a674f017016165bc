import type { ActorOf } from '~/domain/actor';
import { createOrderInput } from '~/domain/funding/order-inputs';
import type { OrderSheet } from '~/domain/funding/order-representation';
import { forOrganization } from '~/platform/tenancy.server';
import { publishCourse } from '~/use-cases/courses/publish-course.server';
import { createOrder } from '~/use-cases/funding/create-order.server';
import { publishTerms } from '~/use-cases/sales/publish-terms.server';
import { createClientCompany, type CreatedClient } from './client';
import { createMember } from './member';
import { createSession, type PlannedSession } from './session';

export type AcceptedOrder = {
  organizationId: string;
  admin: ActorOf<'member'>;
  client: CreatedClient;
  session: PlannedSession;
  order: OrderSheet;
  orderId: string;
  /** By enrolment, in the order of the session's learners. */
  participants: { id: string; enrolmentId: string }[];
};

type Values = {
  learners?: number;
  /** Cents without VAT. */
  price?: number;
  startsOn?: string;
  endsOn?: string;
  mode?: 'remote' | 'in-person' | 'mixed';
  halfDays?: number;
  /** Of the first half-day. */
  startsAt?: Date;
  policy?: { partialPresence?: 'strict' | 'minutes' | 'half-day'; lateModule?: 'reject' | 'accept' };
  priceBasis?: 'participant' | 'group';
  /** All modules of the course are sold, due by the end; else none. */
  modules?: boolean;
  /** An OPCO is to pay part of it. */
  funded?: boolean;
  now?: Date;
};

/**
 * An order of 3,600.00 exempt for a published course of three lessons of 10 minutes and a session of two half-days of
 * 195 minutes on 24 November 2026, accepted as the interface accepts, with its learners named in it.
 */
export async function createAcceptedOrder(values: Values = {}): Promise<AcceptedOrder> {
  const { learners = 2, price = 360_000, mode = 'remote', halfDays = 2, modules = true } = values;
  const startsAt = values.startsAt ?? new Date('2026-11-24T08:00:00.000Z');
  const now = values.now ?? new Date(startsAt.getTime() - 14 * 86_400_000);
  const session = await createSession({ learners, mode, halfDays, startsAt, now });
  const { organizationId, courseId, sessionId } = session;
  const admin = await createMember({ organizationId, role: 'admin', firstName: 'Anne' });
  const client = await createClientCompany({ admin, now });
  const day = startsAt.toISOString().slice(0, 10);
  const input = createOrderInput.parse({
    ...{ clientId: client.clientId, courseId, title: 'Conduire un entretien' },
    startsOn: values.startsOn ?? day,
    endsOn: values.endsOn ?? new Date(startsAt.getTime() + 30 * 86_400_000).toISOString().slice(0, 10),
    price: { excludingVat: price, vatRate: 0 },
    ...(values.priceBasis && { priceBasis: values.priceBasis }),
    ...(values.policy && { policy: values.policy }),
    participants: session.learners.map(({ enrolmentId }) => enrolmentId),
    sessionIds: [sessionId],
    ...(!modules && { modules: [] }),
    ...(values.funded && { funding: { kind: 'opco', opco: 'atlas' } }),
  });
  const order = await createOrder(admin, input, { now, source: 'workspace' });
  const participants = session.learners.map(({ enrolmentId }) => {
    const found = order.participants.find((participant) => participant.enrolmentId === enrolmentId);
    return { id: found?.id ?? '', enrolmentId };
  });
  return { organizationId, admin, client, session, order, orderId: order.id, participants };
}

/** Gives an accepted order's organization and course all that an amendment of it needs to be offered. */
export async function readyToOffer(
  { organizationId, admin, session }: AcceptedOrder,
  now: Date,
): Promise<void> {
  const db = forOrganization(organizationId);
  await db.organization.update({
    where: { id: organizationId },
    data: {
      ...{ siren: '732829320', siret: '73282932000074', activityDeclaration: '11751234575' },
      ...{ activityPrefecture: 'Île-de-France', representativeName: 'Anne Essai' },
    },
  });
  const { courseId } = session;
  await db.course.update({
    where: { organizationId_id: { organizationId, id: courseId } },
    data: {
      ...{ objectives: 'Conduire un entretien.', evaluation: 'Un quiz final.' },
      ...{ pedagogicalAssistance: 'Thierry, sous 24 h.', technicalAssistance: 'Le support, sous 4 h.' },
    },
  });
  await publishTerms(admin, { text: 'Le client paie à réception.' }, { now });
  await publishCourse(session.trainer, { courseId }, { now });
}
