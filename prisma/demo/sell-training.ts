import type { ActorOf } from '~/domain/actor';
import { addDays, dayIn } from '~/domain/calendar';
import { registerClientInput } from '~/domain/clients/client-inputs';
import { createOrderInput } from '~/domain/funding/order-inputs';
import { forAccounts, forOrganization } from '~/platform/tenancy.server';
import { activateContact } from '~/use-cases/clients/activate-contact.server';
import { createClient } from '~/use-cases/clients/create-client.server';
import { createOrder } from '~/use-cases/funding/create-order.server';
import { noteNeeds } from '~/use-cases/funding/note-needs.server';
import { recordAgreement } from '~/use-cases/funding/record-agreement.server';
import { issueDocuments } from '~/use-cases/proof/issue-documents.server';
import clients from './course/clients.json';
import type { DemoSessions } from './hold-sessions';
import { demoPassword } from './organization';
import { prepareDemoSales } from './prepare-sales';
import type { DemoPerson } from './people';
import type { DemoCourse } from './write-course';

const timeZone = 'Europe/Paris';
const needs =
  'Entretien avec Hélène Démo-Ressources : cinq personnes prennent en charge les dossiers de formation. ' +
  'Elles savent vendre une action, pas encore la faire financer ni en réunir les preuves. But : un premier dossier complet.';
const week = 7 * 86_400_000;

/**
 * Two client companies with the people who follow their trainings there; one sent five of the demo's learners: a course
 * and two sessions sold for 4,500.00, of which an OPCO agreed to pay a part.
 */
export async function sellDemoTraining(
  owner: ActorOf<'member'>,
  { courseId, modules }: DemoCourse,
  people: readonly DemoPerson[],
  { sessions, now }: { sessions: DemoSessions; now: Date },
): Promise<void> {
  const weeksAgo = (weeks: number) => new Date(now.getTime() - weeks * week);
  const sold = weeksAgo(6.4);
  const { organizationId } = owner;
  await prepareDemoSales(owner, weeksAgo(6.9));
  const ids: string[] = [];
  for (const company of clients) {
    const { id } = await createClient(owner, registerClientInput.parse(company), { now: weeksAgo(6.8) });
    for (const contact of company.contacts) await accept(contact, weeksAgo(6.7));
    ids.push(id);
  }
  const sent = people.filter(({ soldTo }) => soldTo === clients[0]?.name);
  const enrolments = await forOrganization(organizationId).enrolment.findMany({
    where: { organizationId, courseId, membershipId: { in: sent.map(({ actor }) => actor.membershipId) } },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  const participants = enrolments.map(({ id }) => id);
  const [startsOn, endsOn] = [addDays(dayIn(now, timeZone), -44), addDays(dayIn(now, timeZone), 21)];
  const order = await createOrder(
    owner,
    createOrderInput.parse({
      ...{ clientId: ids[0], courseId, title: 'Conduire une action financée par un OPCO', startsOn, endsOn },
      price: { excludingVat: 450_000, vatRate: 0 },
      funding: { kind: 'opco', opco: 'atlas' },
      ...{ participants, sessionIds: [sessions.held.id, sessions.toCome.id] },
      modules: modules.map((moduleId, position) => ({
        moduleId,
        dueBeforeSessionId: position < 3 ? sessions.held.id : sessions.toCome.id,
      })),
    }),
    { now: sold, source: 'workspace' },
  );
  await noteNeeds(owner, { orderId: order.id, needs }, { now: sold });
  await issueDocuments(owner, { orderId: order.id, kind: 'convention' }, { now: sold });
  await recordAgreement(
    owner,
    {
      ...{ orderId: order.id, opco: 'atlas', opcoName: null, number: 'DEMO-2026-0042', note: '' },
      ...{ receivedAt: weeksAgo(6.3), subrogation: true, minutes: 600, hourlyRate: 7_500, cap: 360_000 },
      ...{ enrolmentIds: participants, from: startsOn, to: endsOn, amendsId: null },
    },
    { now: weeksAgo(6.3), source: 'workspace' },
  );
}

/** Takes up the invitation of a client's contact, who then signs in as everybody of the demo does. */
async function accept({ email, firstName, lastName }: { email: string; firstName: string; lastName: string }, now: Date) {
  const message = await forAccounts().outboxMessage.findFirstOrThrow({
    where: { kind: 'email', payload: { path: ['to'], equals: email } },
    orderBy: { createdAt: 'desc' },
  });
  const { url } = (message.payload as { values: { url: string } }).values;
  const token = url.slice(url.lastIndexOf('/') + 1);
  const account = { firstName, lastName, password: demoPassword, language: 'fr' as const };
  await activateContact(token, account, { now, address: '127.0.0.1', device: 'demo' });
}
