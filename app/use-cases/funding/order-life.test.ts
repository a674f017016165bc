import { beforeEach, expect, test } from 'vitest';
import type { ActorOf } from '~/domain/actor';
import { orderDraftSchema, type OrderDraft } from '~/domain/funding/order-content';
import { orderStream } from '~/domain/funding/order-evidence';
import { forAccounts, forOrganization } from '~/platform/tenancy.server';
import { getClientHome } from '~/use-cases/clients/get-client-home.server';
import { publishCourse } from '~/use-cases/courses/publish-course.server';
import { addOrderPeople } from '~/use-cases/funding/add-order-people.server';
import { attestOrder } from '~/use-cases/funding/attest-order.server';
import { cancelOrder } from '~/use-cases/funding/cancel-order.server';
import { acceptOrder, confirmOrder } from '~/use-cases/funding/click-acceptance.server';
import { getConvention } from '~/use-cases/funding/get-convention.server';
import { getOrder } from '~/use-cases/funding/get-order.server';
import { getOrderEditor } from '~/use-cases/funding/get-order-editor.server';
import { listClientOrders } from '~/use-cases/funding/list-client-orders.server';
import { offerOrder } from '~/use-cases/funding/offer-order.server';
import { saveOrderDraft } from '~/use-cases/funding/save-order-draft.server';
import { startOrder } from '~/use-cases/funding/start-order.server';
import { withdrawOffer } from '~/use-cases/funding/withdraw-offer.server';
import { publishTerms } from '~/use-cases/sales/publish-terms.server';
import { createClientCompany, type CreatedClient } from '../../../tests/factories/client';
import { createMember } from '../../../tests/factories/member';
import { createSession, type PlannedSession } from '../../../tests/factories/session';
import { textOfPdf } from '../../../tests/setup/pdf-text';

const now = new Date('2026-11-10T09:00:00.000Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const at = (instant: Date) => ({ now: instant, address: '192.0.2.1', device: 'Firefox' });

let session: PlannedSession;
let admin: ActorOf<'member'>;
let client: CreatedClient;
let orderId: string;

async function completeProgramme() {
  const { organizationId, courseId } = session;
  await forOrganization(organizationId).course.update({
    where: { organizationId_id: { organizationId, id: courseId } },
    data: {
      ...{ objectives: 'Conduire un entretien.', evaluation: 'Un quiz final.' },
      ...{ pedagogicalAssistance: 'Thierry, sous 24 h.', technicalAssistance: 'Le support, sous 4 h.' },
    },
  });
  await publishCourse(session.trainer, { courseId }, { now });
}

const money = (unitPrice: number): OrderDraft['lines'] => [
  { kind: 'training', label: 'Formation', quantity: 1, unitPrice, vatRate: 0 },
];

async function write(values: Partial<OrderDraft>) {
  const editor = await getOrderEditor(admin, { orderId }, { now });
  const draft = orderDraftSchema.parse({ ...editor.draft, ...values });
  const { revision, establishmentId, contactId } = editor;
  return saveOrderDraft(admin, { orderId, revision, establishmentId, contactId, draft }, { now });
}

const offer = (reason = '') => offerOrder(admin, { orderId, reason }, { now, language: 'fr' });

beforeEach(async () => {
  session = await createSession({ learners: 0, now });
  const { organizationId, courseId } = session;
  await forOrganization(organizationId).organization.update({
    where: { id: organizationId },
    data: {
      ...{ siren: '732829320', siret: '73282932000074', activityDeclaration: '11751234575' },
      ...{ activityPrefecture: 'Île-de-France', representativeName: 'Anne Essai' },
    },
  });
  admin = await createMember({ organizationId, role: 'admin' });
  await publishTerms(admin, { text: 'Le client paie à réception.' }, { now });
  client = await createClientCompany({ admin, now });
  const wish = {
    clientId: client.clientId,
    courseId,
    startsOn: '2026-11-24',
    endsOn: '2026-12-24',
    places: 3,
  };
  orderId = (await startOrder(admin, wish, { now })).id;
});

test('an order begins with what is known: sessions within its days, modules, contact, a quote of thirty days', async () => {
  const editor = await getOrderEditor(admin, { orderId }, { now });
  expect(editor).toMatchObject({ contactId: client.contact.contactId, amends: false, offered: false });
  expect(editor.draft).toMatchObject({ sessionIds: [session.sessionId], expiresOn: '2026-12-10', places: 3 });
  expect(editor.draft.modules.map(({ dueBeforeSessionId }) => dueBeforeSessionId)).toEqual([
    ...[session.sessionId, session.sessionId],
  ]);
  expect(editor.warnings).toEqual([...['price-zero', 'training-contact-missing', 'internal-rules-missing']]);
});

test('a quote is not sent without the statements of F4, and names those that lack', async () => {
  await write({ lines: money(360_000) });
  await expect(offer()).rejects.toMatchObject({
    code: 'statements-missing',
    details: { missing: ['objectifs', 'assistance pédagogique', 'assistance technique', 'évaluation'] },
  });
  expect(await getOrder(admin, { orderId }, { now, timeZone: 'Europe/Paris' })).toMatchObject({
    state: 'draft',
    pending: null,
  });
});

test('two clicks on the same content within thirty minutes make the convention', async () => {
  await completeProgramme();
  await write({ lines: money(360_000) });
  const { contentHash } = await offer();
  const click = { orderId, contentHash };
  await expect(confirmOrder(client.contact, click, at(later(1)))).rejects.toThrow('first-click-missing');
  await acceptOrder(client.contact, click, at(later(2)));
  await expect(confirmOrder(client.contact, click, at(later(33)))).rejects.toThrow('first-click-missing');
  await acceptOrder(client.contact, click, at(later(40)));
  const twice = [1, 2].map(() => confirmOrder(client.contact, click, at(later(70))));
  const outcomes = (await Promise.allSettled(twice)).map(({ status }) => status);
  expect(outcomes.toSorted()).toEqual(['fulfilled', 'rejected']);
  const order = await getOrder(admin, { orderId }, { now: later(71), timeZone: 'Europe/Paris' });
  expect(order).toMatchObject({ state: 'accepted', pending: null, hasDraft: false, price: 360_000 });
  expect(order.version).toMatchObject({ number: 1, contentHash });
  const { organizationId } = session;
  const chain = await forOrganization(organizationId).evidenceRecord.findMany({
    where: { organizationId, stream: orderStream(orderId) },
    orderBy: { sequence: 'asc' },
    select: { kind: true, payload: true },
  });
  expect(chain.map(({ kind }) => kind)).toEqual([
    ...['created', 'offered', 'accepted-first', 'accepted-first', 'accepted'],
  ]);
  expect(chain.at(-1)?.payload).toMatchObject({ contentHash, address: '192.0.2.1', device: 'Firefox' });
  await expect(confirmOrder(client.contact, click, at(later(72)))).rejects.toThrow('order-not-offered');
  const written = await forAccounts().outboxMessage.findMany({ where: { organizationId, kind: 'email' } });
  const templates = written.map(({ payload }) => (payload as { template: string }).template);
  expect(templates).toContain('order-offered');
});

test('a change between the clicks starts again, and strangers find nothing to accept', async () => {
  await completeProgramme();
  await write({ lines: money(360_000) });
  const first = await offer();
  await acceptOrder(client.contact, { orderId, contentHash: first.contentHash }, at(later(1)));
  await expect(write({ lines: money(1) })).rejects.toThrow('order-offered');
  await withdrawOffer(admin, { orderId }, { now });
  await write({ lines: money(350_000) });
  const second = await offer();
  const old = { orderId, contentHash: first.contentHash };
  await expect(confirmOrder(client.contact, old, at(later(2)))).rejects.toThrow('order-changed');
  const changed = { orderId, contentHash: second.contentHash };
  await expect(confirmOrder(client.contact, changed, at(later(2)))).rejects.toThrow('first-click-missing');
  const stranger = (await createClientCompany({ admin, now })).contact;
  await expect(acceptOrder(stranger, changed, at(later(2)))).rejects.toThrow('not-found');
});

test('an order that was never offered is none of the client’s, also once it is cancelled', async () => {
  const act = { orderId, reason: 'Doublon', indemnityCents: 0, choice: 'refund' as const };
  await cancelOrder(admin, act, { now });
  expect((await getClientHome(client.contact, { now })).orders).toEqual([]);
  expect((await listClientOrders(client.contact, { limit: 10 }, { now })).items).toEqual([]);
});

test('an expired quote is refused from the day after its last', async () => {
  await completeProgramme();
  await write({ lines: money(360_000), expiresOn: '2026-11-12' });
  const { contentHash } = await offer();
  const click = { orderId, contentHash };
  const waits = async (when: string) =>
    (await getClientHome(client.contact, { now: new Date(when) })).toAccept;
  expect(await waits('2026-11-12T22:59:00.000Z')).toMatchObject([{ id: orderId }]);
  expect(await waits('2026-11-12T23:00:00.000Z')).toEqual([]);
  await acceptOrder(client.contact, click, at(new Date('2026-11-12T22:59:00.000Z')));
  await expect(acceptOrder(client.contact, click, at(new Date('2026-11-12T23:00:00.000Z')))).rejects.toThrow(
    'quote-expired',
  );
});

test('an amendment leaves the earlier version in force until it is accepted in its turn', async () => {
  await completeProgramme();
  await write({ lines: money(360_000) });
  const first = await offer();
  await attestOrder(admin, { orderId, contentHash: first.contentHash, reason: 'Signée' }, { now });
  expect((await getOrderEditor(admin, { orderId }, { now })).draft.policy).toEqual({});
  await write({ lines: money(400_000) });
  const second = await offer('Une journée de plus');
  const between = await getOrder(admin, { orderId }, { now, timeZone: 'Europe/Paris' });
  expect(between).toMatchObject({ state: 'accepted', price: 360_000, version: { number: 1 } });
  expect(between.pending).toMatchObject({ number: 2 });
  const click = { orderId, contentHash: second.contentHash };
  await acceptOrder(client.contact, click, at(later(1)));
  await confirmOrder(client.contact, click, at(later(2)));
  expect(await getOrder(admin, { orderId }, { now: later(3), timeZone: 'Europe/Paris' })).toMatchObject({
    ...{ price: 400_000, version: { number: 2 }, pending: null },
  });
});

test('an amendment of the days moves the access of its people, and keeps as many places as are taken', async () => {
  await completeProgramme();
  await write({ lines: money(360_000) });
  const people = ['nora', 'omar'].map((name) => ({
    ...{ email: `${name}@client.test`, firstName: name, lastName: 'Roux' },
  }));
  await addOrderPeople(admin, { orderId, people, replacesId: null, reason: '' }, { now });
  const first = await offer();
  await attestOrder(admin, { orderId, contentHash: first.contentHash, reason: 'Signée' }, { now });
  await write({ places: 1 });
  await expect(offer()).rejects.toMatchObject({ code: 'places-below-taken', details: { taken: 2 } });
  await write({ places: 2, endsOn: '2027-01-31' });
  const second = await offer('Plus de temps');
  await attestOrder(admin, { orderId, contentHash: second.contentHash, reason: 'Signée' }, { now });
  const { organizationId } = session;
  const enrolments = await forOrganization(organizationId).enrolment.findMany({ where: { organizationId } });
  const closing = enrolments.map(({ closesOn }) => closesOn?.toISOString().slice(0, 10));
  expect(closing).toEqual(['2027-01-31', '2027-01-31']);
  const named = await forOrganization(organizationId).orderParticipant.findMany({
    where: { organizationId },
  });
  expect(named.every(({ namedWithOrder, convokedAt }) => namedWithOrder && convokedAt !== null)).toBe(true);
});

test('whoever saves over another is told, and nothing is lost', async () => {
  const editor = await getOrderEditor(admin, { orderId }, { now });
  const { revision, establishmentId, contactId, draft } = editor;
  const wish = { orderId, revision, establishmentId, contactId, draft };
  await saveOrderDraft(admin, { ...wish, draft: { ...draft, title: 'Premier' } }, { now });
  await expect(
    saveOrderDraft(admin, { ...wish, draft: { ...draft, title: 'Second' } }, { now }),
  ).rejects.toMatchObject({ code: 'edit-conflict', details: { revision: revision + 1 } });
  expect((await getOrderEditor(admin, { orderId }, { now })).draft.title).toBe('Premier');
  const trainer = session.trainer;
  await expect(saveOrderDraft(trainer, wish, { now })).rejects.toThrow('not-allowed');
});

test('the convention says all that the law asks, with both clicks, the programme and its statements', async () => {
  await completeProgramme();
  const lines = [
    ...money(360_000),
    { kind: 'discount' as const, label: 'Remise', quantity: 1, unitPrice: 20_000, vatRate: 0 },
    { kind: 'expense' as const, label: 'Déplacement', quantity: 2, unitPrice: 5_000, vatRate: 2_000 },
  ];
  const funding = { kind: 'opco' as const, opco: 'akto' as const, opcoName: null };
  await write({ lines, funding, indemnity: true });
  const { contentHash } = await offer();
  const quote = (await textOfPdf((await getConvention(admin, { orderId })).bytes)).join(' ');
  expect(quote).toContain('Devis C2026-');
  expect(quote).toContain('Valable jusqu’au 10 décembre 2026');
  const click = { orderId, contentHash };
  await acceptOrder(client.contact, click, at(later(2)));
  await confirmOrder(client.contact, click, at(later(3)));
  const { bytes, fileName } = await getConvention(client.contact, { orderId });
  expect(fileName).toMatch(/^Convention C2026-\d{4}\.pdf$/);
  const text = (await textOfPdf(bytes)).join(' ').replaceAll(/[\u00a0\u202f]/g, ' ');
  for (const said of [
    'Convention de formation C2026-',
    'L. 6353-1 et D. 6353-1',
    'Ateliers Durand',
    'Hélène Roux',
    'ne vaut pas agrément de l’État',
    'Conduire un entretien.',
    '3 stagiaires',
    'du 24 novembre 2026 au 24 décembre 2026',
    '3 500,00 €',
    'Akto',
    '261-4-4',
    'dédit',
    'Second clic « Je confirme »',
    contentHash.slice(0, 16),
    'Thierry, sous 24 h.',
    'Le support, sous 4 h.',
    'Leçon 1.1',
  ]) {
    expect(text).toContain(said);
  }
  const stranger = (await createClientCompany({ admin, now })).contact;
  await expect(getConvention(stranger, { orderId })).rejects.toThrow('not-found');
});
