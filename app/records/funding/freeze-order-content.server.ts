import { dayIn } from '~/domain/calendar';
import type { OrderContent, OrderDraft, OrderParty } from '~/domain/funding/order-content';
import { deadlinesOfConditions } from '~/domain/funding/order-deadlines';
import { resolvePolicy } from '~/domain/funding/order-policy';
import { isOutside, orderProblems, type OrderProblem } from '~/domain/funding/order-problems';
import { postponedSessions } from '~/domain/funding/postponement';
import { sum } from '~/domain/money';
import { Refusal } from '~/domain/refusal';
import type { SaleSettings } from '~/domain/sales/sale-settings';
import type { Tx } from '~/platform/tenancy.server';
import {
  modulesToSell,
  readOrderGround,
  type OrderSession,
} from '~/records/funding/read-order-ground.server';

type OrderToFreeze = {
  number: string;
  clientId: string;
  establishmentId: string | null;
  contactId: string | null;
};

/**
 * What an order says as a whole once it is offered: both parties, the course as it is published now, sessions with
 * half-days and trainers, modules with minutes, policy with origins (K03) and the terms of sale in force (K02). Refuses
 * with `not-found`, `client-archived`, `contact-archived`, `course-archived`, `course-not-published`,
 * `sale-exemption-missing`, `sale-franchise-taxed` and whatever is wrong with the draft (`orderProblems`) or with what it
 * postpones (`postponedSessions`); sessions of the version in force may stay as they are.
 */
export async function freezeOrderContent(
  tx: Tx,
  organizationId: string,
  order: OrderToFreeze,
  draft: OrderDraft,
  { now, inForce = [] }: { now: Date; inForce?: readonly string[] },
): Promise<OrderContent> {
  const ground = await readOrderGround(tx, organizationId, draft.courseId);
  if (!ground) throw new Refusal('not-found');
  const { organization, course } = ground;
  if (course.archived) throw new Refusal('course-archived');
  const { version } = course;
  if (!version) throw new Refusal('course-not-published');
  const modules = modulesToSell(version);
  const { timeZone } = organization;
  const sessions = sessionsToFreeze(ground.sessions, draft, { now, timeZone });
  const today = dayIn(now, timeZone);
  const around = { course: { modules }, sessions, timeZone, today, inForce };
  const problems = orderProblems(draft, around);
  refuseProblem(problems);
  refuseVat(draft, organization.settings);
  const sold = sessions.filter(({ id }) => draft.sessionIds.includes(id));
  const due = new Map(draft.modules.map((module) => [module.moduleId, module.dueBeforeSessionId]));
  const kept = modules
    .filter(({ id }) => due.has(id))
    .map(({ id, title, minutes }) => ({
      ...{ moduleId: id, title, minutes },
      dueBeforeSessionId: due.get(id) ?? null,
    }));
  const { id: versionId, number, title, contentHash, minutes } = version;
  return {
    ...draft,
    ...{ number: order.number, language: organization.language, currency: 'EUR', timeZone },
    provider: organization.provider,
    client: await readClientParty(tx, organizationId, order),
    contact: await readContact(tx, organizationId, order.contactId),
    course: { versionId, number, title, contentHash, minutes },
    sessionIds: sold.map(({ id }) => id),
    sessions: sold.map(sessionContent),
    modules: kept,
    minutes: {
      remote: minutesOf(sold, (mode) => mode === 'remote'),
      inPerson: minutesOf(sold, (mode) => mode !== 'remote'),
      eLearning: sum(kept.map((module) => module.minutes)),
    },
    ...resolvePolicy(organization.policy, draft.policy),
    deadlines: deadlinesOfConditions,
    terms: await readTermsInForce(tx, organizationId),
    ...(organization.settings.vatFranchise && { vatFranchise: true }),
  };
}

/** As they stand, or as they would once a postponement is accepted: all of them within the order's days. */
function sessionsToFreeze(
  standing: OrderSession[],
  draft: OrderDraft,
  { now, timeZone }: { now: Date; timeZone: string },
): OrderSession[] {
  if (!draft.postponed) return standing;
  const moved = postponedSessions(standing, draft.postponed, now);
  if ('problem' in moved) {
    const { code, ...details } = moved.problem;
    throw new Refusal(code, details);
  }
  const held = moved.sessions.filter(({ id, cancelled }) => draft.sessionIds.includes(id) && !cancelled);
  const outside = held.find((session) => isOutside(draft, session, timeZone));
  if (outside) throw new Refusal('session-outside-dates', { name: outside.title });
  return moved.sessions;
}

/** An exempt line wants the attestation (F10), a taxed one a seller who charges VAT. */
function refuseVat({ lines }: OrderDraft, { vatExempt, vatFranchise }: SaleSettings): void {
  if (vatFranchise && lines.some(({ vatRate }) => vatRate > 0)) throw new Refusal('sale-franchise-taxed');
  const isExempt = lines.some(({ vatRate }) => vatRate === 0);
  if (isExempt && !vatExempt && !vatFranchise) throw new Refusal('sale-exemption-missing');
}

/** Throws the first of the problems, with all of them as errors of the API. */
function refuseProblem(problems: readonly OrderProblem[]): void {
  const [first] = problems;
  if (!first) return;
  throw new Refusal(first.code, { name: 'name' in first ? first.name : '', problems });
}

function sessionContent({ id, title, mode, place, trainers, halfDays }: OrderSession) {
  return {
    ...{ id, title, mode, place, trainers },
    halfDays: halfDays.map(({ startsAt, endsAt, plannedMinutes }) => ({
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      plannedMinutes,
    })),
  };
}

function minutesOf(sessions: readonly OrderSession[], of: (mode: string) => boolean): number {
  return sum(
    sessions
      .filter(({ mode }) => of(mode))
      .flatMap(({ halfDays }) => halfDays.map(({ plannedMinutes }) => plannedMinutes)),
  );
}

async function readClientParty(
  tx: Tx,
  organizationId: string,
  { clientId, establishmentId }: OrderToFreeze,
): Promise<OrderParty> {
  const client = await tx.clientCompany.findUnique({
    where: { organizationId_id: { organizationId, id: clientId } },
  });
  if (!client) throw new Refusal('not-found');
  if (client.archivedAt) throw new Refusal('client-archived');
  const place = establishmentId
    ? await tx.establishment.findUnique({
        where: { organizationId_id: { organizationId, id: establishmentId } },
      })
    : null;
  if (place && place.clientId !== clientId) throw new Refusal('not-found');
  const { street, postalCode, city } = place ?? client;
  return {
    ...{ name: client.name, legalForm: null, siren: client.siren, vatNumber: client.vatNumber },
    siret: (place ?? client).siret,
    ...{ street, postalCode, city, country: client.country },
    ...{ representative: null, representativeTitle: null, declaration: null },
  };
}

async function readContact(tx: Tx, organizationId: string, id: string | null) {
  if (!id) return null;
  const contact = await tx.clientContact.findUnique({
    where: { organizationId_id: { organizationId, id } },
    select: { firstName: true, lastName: true, email: true, jobTitle: true, status: true },
  });
  if (!contact) throw new Refusal('not-found');
  if (contact.status === 'archived') throw new Refusal('contact-archived');
  const { firstName, lastName, email, jobTitle } = contact;
  return { id, name: `${firstName} ${lastName}`, email, jobTitle };
}

async function readTermsInForce(tx: Tx, organizationId: string) {
  return tx.saleTerms.findFirst({
    where: { organizationId },
    orderBy: { version: 'desc' },
    select: { id: true, version: true, hash: true },
  });
}
