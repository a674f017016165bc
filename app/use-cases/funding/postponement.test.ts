import { beforeEach, expect, test } from 'vitest';
import { changeSessionInput } from '~/domain/attendance/session-inputs';
import { orderStream } from '~/domain/funding/order-evidence';
import { createId } from '~/platform/id.server';
import { forOrganization } from '~/platform/tenancy.server';
import { changeSession } from '~/use-cases/attendance/change-session.server';
import { askPostponement } from '~/use-cases/funding/ask-postponement.server';
import { acceptOrder, confirmOrder } from '~/use-cases/funding/click-acceptance.server';
import { declineOffer } from '~/use-cases/funding/decline-offer.server';
import { getAmendmentToTell } from '~/use-cases/funding/get-amendment-to-tell.server';
import { getClientOrder } from '~/use-cases/funding/get-client-order.server';
import { getPostponement } from '~/use-cases/funding/get-postponement.server';
import { getSessionChanges } from '~/use-cases/funding/get-session-changes.server';
import { grantPostponement, offerOrder } from '~/use-cases/funding/offer-order.server';
import { refusePostponement } from '~/use-cases/funding/refuse-postponement.server';
import { withdrawOffer } from '~/use-cases/funding/withdraw-offer.server';
import { grantAgreement } from '../../../tests/factories/agreement';
import { emailsTo } from '../../../tests/factories/email';
import { createAcceptedOrder, readyToOffer, type AcceptedOrder } from '../../../tests/factories/order';

const now = new Date('2026-11-12T09:00:00.000Z');
const timeZone = 'Europe/Paris';
let sold: AcceptedOrder;

type Granted = Parameters<typeof grantPostponement>[1];

const ask = (wishedOn?: string, at = now) =>
  askPostponement(
    sold.client.contact,
    { orderId: sold.orderId, reason: 'Inventaire', ...(wishedOn && { wishedOn }) },
    { now: at },
  );

const toAnswer = (at = now) => getPostponement(sold.admin, { orderId: sold.orderId }, { now: at, timeZone });

/** What the form sends when nothing of it is touched. */
async function prefilled(): Promise<Granted> {
  const { asked, startsOn, endsOn, sessions, orderId } = (await toAnswer())!;
  const halfDays = sessions.flatMap((one) => one.halfDays).map(({ id, day, from }) => ({ id, day, from }));
  const { requestId } = asked;
  return { orderId, requestId, startsOn, endsOn, halfDays, reason: 'Report', outsideAgreement: false };
}

const grant = async (changes: Partial<Granted> = {}, at = now) =>
  grantPostponement(sold.admin, { ...(await prefilled()), ...changes }, { now: at, language: 'fr' });

async function accept(contentHash: string, at = now): Promise<void> {
  const place = { now: at, address: '192.0.2.1', device: 'Firefox' };
  const click = { orderId: sold.orderId, contentHash };
  await acceptOrder(sold.client.contact, click, place);
  await confirmOrder(sold.client.contact, click, place);
}

const startsOf = async () => {
  const { organizationId, session } = sold;
  const rows = await forOrganization(organizationId).halfDay.findMany({
    where: { organizationId, sessionId: session.sessionId },
    orderBy: { startsAt: 'asc' },
  });
  return rows.map(({ startsAt }) => startsAt.toISOString());
};

const shown = async () =>
  (await getClientOrder(sold.client.contact, { orderId: sold.orderId }, { now })).postponement;

beforeEach(async () => {
  sold = await createAcceptedOrder({ funded: true, now });
  await readyToOffer(sold, now);
});

test('a request is answered by one click: half-days move as the client accepts, whoever takes part is told (K30)', async () => {
  const { organizationId, admin, orderId, session, client } = sold;
  await ask('2026-12-08');
  expect(await shown()).toMatchObject({ state: 'open', wishedOn: '2026-12-08' });
  const answer = await toAnswer();
  expect(answer).toMatchObject({
    ...{ startsOn: '2026-12-08', endsOn: '2027-01-07', hasDraft: false, terms: { kind: 'K12' } },
    sessions: [{ fixed: null, halfDays: [{ day: '2026-12-08', from: '09:00' }, { day: '2026-12-08' }] }],
  });
  const { contentHash } = await grant();
  expect(await shown()).toMatchObject({ state: 'offered' });
  const before = ['2026-11-24T08:00:00.000Z', '2026-11-24T13:00:00.000Z'];
  expect(await startsOf()).toEqual(before);
  const offered = (await emailsTo(client.contactEmail)).filter(
    ({ template }) => template === 'order-offered',
  );
  expect(offered).toHaveLength(1);
  expect(await toAnswer()).toBeNull();
  await accept(contentHash);
  expect(await startsOf()).toEqual(before.map((text) => text.replace('2026-11-24', '2026-12-08')));
  expect(await shown()).toMatchObject({ state: 'agreed' });
  expect(await getSessionChanges(admin, { orderId })).toEqual([]);
  const learner = session.learners[0]!.actor;
  const { email } = await forOrganization(organizationId).membership.findFirstOrThrow({
    where: { organizationId, id: learner.membershipId },
  });
  const told = (await emailsTo(email)).map(({ template }) => template);
  expect(told).toContain('session-news');
  expect(told).toContain('training-amended');
  const kept = await forOrganization(organizationId).evidenceRecord.findMany({
    where: { organizationId, stream: `session:${session.sessionId}`, kind: 'changed' },
  });
  expect(kept).toHaveLength(1);
  expect(await toAnswer()).toBeNull();
});

test('what is offered later is not postponed again, and the OPCO that agreed is to be told, by e-mail too (K32)', async () => {
  const { admin, orderId, organizationId } = sold;
  await grantAgreement(sold, { now });
  await ask('2026-12-08');
  await expect(grant()).rejects.toMatchObject({ code: 'postponement-outside-agreement' });
  const { contentHash } = await grant({ outsideAgreement: true });
  await accept(contentHash);
  expect(await getAmendmentToTell(admin, { orderId })).toMatchObject({ number: 2 });
  const mails = await forOrganization(organizationId).outboxMessage.findMany({
    where: { organizationId, deliveryKey: { startsWith: `order-news:opco-to-tell:${orderId}` } },
  });
  expect(mails.length).toBeGreaterThan(0);
  const again = offerOrder(admin, { orderId, reason: '' }, { now, language: 'fr' });
  await expect(again).rejects.toMatchObject({ code: 'order-unchanged' });
});

test('a refusal says why to whoever asked, once, and leaves the order as it is', async () => {
  const { admin, orderId, client, session } = sold;
  await ask();
  const { asked } = (await toAnswer())!;
  const refuse = (reason: string, actor = admin) =>
    refusePostponement(actor, { orderId, requestId: asked.requestId, reason }, { now });
  await expect(refuse('Non', session.trainer)).rejects.toMatchObject({ code: 'not-allowed' });
  const twice = await Promise.allSettled([refuse('Salle prise'), refuse('Salle prise')]);
  expect(twice.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const news = (await emailsTo(client.contactEmail)).filter(({ template }) => template === 'order-news');
  expect(news).toMatchObject([{ values: { what: 'postponement-refused', reason: 'Salle prise' } }]);
  expect(await shown()).toMatchObject({ state: 'refused', answer: 'Salle prise' });
  expect(await toAnswer()).toBeNull();
  await ask();
  expect(await shown()).toMatchObject({ state: 'open' });
});

test('what was declined or taken back is open again, and is offered anew with other days', async () => {
  const { admin, orderId, client } = sold;
  await ask('2026-12-08');
  const { contentHash } = await grant();
  await declineOffer(client.contact, { orderId, contentHash, reason: 'Trop tôt' }, { now });
  expect(await shown()).toMatchObject({ state: 'declined' });
  await grant({ startsOn: '2026-12-08', endsOn: '2027-02-01' });
  await withdrawOffer(admin, { orderId }, { now });
  expect(await shown()).toMatchObject({ state: 'open' });
  const { contentHash: last } = await grant();
  await accept(last);
  expect((await startsOf())[0]).toBe('2026-12-08T08:00:00.000Z');
});

test('days in the past, outside the order, overlapping, or of what has begun are refused, each with its reason (K30)', async () => {
  await ask('2026-12-08');
  const { halfDays } = await prefilled();
  const [first, second] = halfDays as [Granted['halfDays'][number], Granted['halfDays'][number]];
  const refusal = async (changes: Partial<Granted>, at = now) =>
    grant(changes, at).then(
      () => null,
      (error: { code: string }) => error.code,
    );
  const at = (day: string, from = '09:00') => [{ ...first, day, from }, second];
  expect(await refusal({ halfDays: at('2026-11-02'), startsOn: '2026-11-01' })).toBe('postponement-past');
  expect(await refusal({ halfDays: at('2027-02-02') })).toBe('session-outside-dates');
  expect(await refusal({ halfDays: at('2026-12-08', '12:00') })).toBe('postponement-overlaps');
  expect(await refusal({ halfDays: [{ ...first, id: sold.orderId }] })).toBe('postponement-stale');
  expect(await refusal({ requestId: sold.orderId })).toBe('postponement-answered');
  expect(await refusal({}, new Date('2026-11-24T09:00:00.000Z'))).toBe('postponement-lived');
  expect(await refusal({}, now)).toBeNull();
  await expect(ask('2026-11-12')).rejects.toMatchObject({ code: 'postponement-past' });
});

test('a session that other orders share is not moved for one of them; one that changed since cannot be accepted', async () => {
  const { organizationId, session } = sold;
  await ask('2026-12-08');
  const filled = await prefilled();
  const { contentHash } = await grant();
  const { sessionId, halfDays, trainer } = session;
  const change = changeSessionInput.parse({
    ...{ sessionId, title: 'Séance', mode: 'remote', timeZone, trainerIds: [trainer.membershipId] },
    halfDays: halfDays.slice(0, 1).map(({ id, startsAt, endsAt, plannedMinutes }) => ({
      ...{ id, plannedMinutes, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
    })),
  });
  await changeSession(trainer, change, { now });
  await expect(accept(contentHash)).rejects.toMatchObject({ code: 'postponement-stale' });
  await withdrawOffer(sold.admin, { orderId: sold.orderId }, { now });
  const copy = await forOrganization(organizationId).trainingOrder.findFirstOrThrow({
    where: { organizationId, id: sold.orderId },
  });
  const { draft: _draft, cancellation: _cancellation, ...row } = copy;
  const shared = { ...row, id: createId(), number: 'C2026-9999' };
  await forOrganization(organizationId).trainingOrder.create({ data: shared });
  await forOrganization(organizationId).orderSession.create({
    data: { organizationId, orderId: shared.id, sessionId },
  });
  expect((await toAnswer())?.sessions).toMatchObject([{ fixed: 'shared', halfDays: [] }]);
  const halfDaysOf = filled.halfDays.slice(0, 1);
  await expect(grant({ halfDays: halfDaysOf })).rejects.toMatchObject({ code: 'postponement-shared' });
});

test('the chain of the order says what was asked, answered and offered for it', async () => {
  const { organizationId, orderId } = sold;
  await ask('2026-12-08');
  await grant();
  const records = await forOrganization(organizationId).evidenceRecord.findMany({
    where: { organizationId, stream: orderStream(orderId), kind: { in: ['postponement-asked', 'offered'] } },
    orderBy: { sequence: 'asc' },
  });
  const [, asked, offered] = records;
  expect(asked?.payload).toMatchObject({ wishedOn: '2026-12-08', inTime: false });
  expect(offered?.payload).toMatchObject({ requestId: asked?.id });
});
