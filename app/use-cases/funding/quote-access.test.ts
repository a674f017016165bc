import { beforeEach, expect, test } from 'vitest';
import { orderDraftSchema } from '~/domain/funding/order-content';
import { forOrganization } from '~/platform/tenancy.server';
import { publishCourse } from '~/use-cases/courses/publish-course.server';
import { addOrderPeople } from '~/use-cases/funding/add-order-people.server';
import { attestOrder } from '~/use-cases/funding/attest-order.server';
import { declineOffer } from '~/use-cases/funding/decline-offer.server';
import { getOrderEditor } from '~/use-cases/funding/get-order-editor.server';
import { offerOrder } from '~/use-cases/funding/offer-order.server';
import { remindFunding } from '~/use-cases/funding/remind-funding.server';
import { saveOrderDraft } from '~/use-cases/funding/save-order-draft.server';
import { startOrder } from '~/use-cases/funding/start-order.server';
import { withdrawOffer } from '~/use-cases/funding/withdraw-offer.server';
import { publishTerms } from '~/use-cases/sales/publish-terms.server';
import { createAcceptedOrder, type AcceptedOrder } from '../../../tests/factories/order';

const now = new Date('2026-11-12T09:00:00.000Z');
const ofOrder = ['2026-11-24', '2027-01-31'];
let sold: AcceptedOrder;
let orderId: string;

/** The days on which the one person named is let in. */
async function days() {
  const { organizationId } = sold;
  const { opensOn, closesOn } = await forOrganization(organizationId).enrolment.findFirstOrThrow({
    where: { organizationId, membership: { email: 'nora@client.test' } },
    select: { opensOn: true, closesOn: true },
  });
  return [opensOn, closesOn].map((day) => day?.toISOString().slice(0, 10));
}

const offer = () => offerOrder(sold.admin, { orderId, reason: '' }, { now, language: 'fr' });

beforeEach(async () => {
  sold = await createAcceptedOrder({ learners: 0 });
  const { organizationId, admin, client, session } = sold;
  const db = forOrganization(organizationId);
  await db.organization.update({
    where: { id: organizationId },
    data: {
      ...{ siren: '732829320', siret: '73282932000074', activityDeclaration: '11751234575' },
      ...{ activityPrefecture: 'Île-de-France', representativeName: 'Anne Essai' },
    },
  });
  await db.course.update({
    where: { organizationId_id: { organizationId, id: session.courseId } },
    data: {
      ...{ objectives: 'Conduire un entretien.', evaluation: 'Un quiz final.' },
      ...{ pedagogicalAssistance: 'Thierry, sous 24 h.', technicalAssistance: 'Le support, sous 4 h.' },
    },
  });
  await publishTerms(sold.admin, { text: 'Le client paie à réception.' }, { now });
  await publishCourse(session.trainer, { courseId: session.courseId }, { now });
  const wish = { clientId: client.clientId, courseId: session.courseId, places: 2 };
  const dates = { startsOn: '2026-11-24', endsOn: '2027-01-31' };
  orderId = (await startOrder(admin, { ...wish, ...dates }, { now })).id;
  const { draft, revision, establishmentId, contactId } = await getOrderEditor(admin, { orderId }, { now });
  const line = { kind: 'training' as const, label: 'Formation', quantity: 1, unitPrice: 1_000, vatRate: 0 };
  const written = orderDraftSchema.parse({ ...draft, lines: [line] });
  await saveOrderDraft(admin, { orderId, revision, establishmentId, contactId, draft: written }, { now });
  const people = [{ email: 'nora@client.test', firstName: 'Nora', lastName: 'Roux' }];
  const wishes = { orderId, people, replacesId: null, reason: '' };
  expect(await addOrderPeople(admin, wishes, { now })).toMatchObject({ added: 1, convoked: false });
});

test('an offer taken back ends the access that began with it; its acceptance, later, opens it', async () => {
  await offer();
  expect(await days()).toEqual(ofOrder);
  await withdrawOffer(sold.admin, { orderId }, { now });
  expect(await days()).toEqual(['2026-11-24', '2026-11-12']);
  const { contentHash } = await offer();
  expect(await days()).toEqual(['2026-11-24', '2026-11-12']);
  await attestOrder(sold.admin, { orderId, contentHash, reason: 'Signée' }, { now });
  expect(await days()).toEqual(ofOrder);
});

test('an offer that the client declines ends it too', async () => {
  const { contentHash } = await offer();
  await declineOffer(sold.client.contact, { orderId, contentHash, reason: 'Trop cher' }, { now });
  expect((await days())[1]).toBe('2026-11-12');
});

test('a quote that expired lets nobody in from the next day on', async () => {
  await offer();
  const { organizationId } = sold;
  const job = { organizationId, orderId };
  await remindFunding(job, { now: new Date('2026-12-12T22:59:00.000Z') });
  expect(await days()).toEqual(ofOrder);
  await remindFunding(job, { now: new Date('2026-12-12T23:00:00.000Z') });
  expect((await days())[1]).toBe('2026-12-13');
  expect(await forOrganization(organizationId).fundingAgenda.count({ where: { subjectId: orderId } })).toBe(
    0,
  );
});

test('days that somebody has otherwise are widened to those of the order, and not cut when it is declined', async () => {
  const { organizationId, admin } = sold;
  const { contentHash } = await offer();
  await forOrganization(organizationId).enrolment.updateMany({
    where: { organizationId, membership: { email: 'nora@client.test' } },
    data: { opensOn: new Date('2026-12-01'), closesOn: new Date('2026-12-10') },
  });
  await withdrawOffer(admin, { orderId }, { now });
  expect(await days()).toEqual(['2026-12-01', '2026-12-10']);
  const again = await offer();
  expect(again.contentHash).toBe(contentHash);
  await attestOrder(admin, { orderId, contentHash, reason: 'Signée' }, { now });
  expect(await days()).toEqual(ofOrder);
});
