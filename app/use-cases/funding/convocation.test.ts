import { beforeEach, expect, test } from 'vitest';
import { forAccounts, forOrganization } from '~/platform/tenancy.server';
import { createId } from '~/platform/id.server';
import { findUsedFiles } from '~/records/courses/find-used-files.server';
import { cancelSession } from '~/use-cases/attendance/cancel-session.server';
import { addOrderPeople } from '~/use-cases/funding/add-order-people.server';
import { getInternalRules } from '~/use-cases/funding/get-internal-rules.server';
import { createAcceptedOrder, type AcceptedOrder } from '../../../tests/factories/order';

const now = new Date('2026-11-12T09:00:00.000Z');
let sold: AcceptedOrder;

/** The convocation of somebody who takes a place now, as it was sent and as its proof has it. */
async function convocationOf(name: string) {
  const { organizationId, orderId, admin } = sold;
  const email = `${name}@client.test`;
  const people = [{ email, firstName: name, lastName: 'Roux' }];
  await addOrderPeople(admin, { orderId, people, replacesId: null, reason: '' }, { now });
  const db = forOrganization(organizationId);
  const { id } = await db.orderParticipant.findFirstOrThrow({
    where: { organizationId, orderId, enrolment: { membership: { email } } },
    select: { id: true },
  });
  const mails = await forAccounts().outboxMessage.findMany({ where: { organizationId, kind: 'email' } });
  const sent = mails
    .map(({ payload }) => payload as { template: string; to: string; values: Record<string, unknown> })
    .find(({ template, to }) => template === 'training-convocation' && to === email);
  const chain = await db.evidenceRecord.findMany({
    where: { organizationId, stream: `order:${orderId}`, kind: 'participant-informed' },
    orderBy: { sequence: 'asc' },
    select: { payload: true },
  });
  const notice = await db.orderNotice.findFirstOrThrow({
    where: { organizationId, orderId, key: `convocation:${id}` },
  });
  return { values: sent?.values ?? {}, proof: chain.at(-1)?.payload, notice: notice.details };
}

/** The organization gives itself a contact, and internal rules in a new file. */
async function setUp(): Promise<string> {
  const { organizationId } = sold;
  const db = forOrganization(organizationId);
  const fileId = createId();
  await db.storedFile.create({
    data: {
      ...{ organizationId, id: fileId, purpose: 'internal-rules', name: 'reglement.pdf' },
      ...{ mediaType: 'application/pdf', bytes: 4, sha256: 'ab'.repeat(32) },
      ...{ store: 'disk', storeKey: fileId, createdAt: now },
    },
    select: { id: true },
  });
  await db.saleSettings.deleteMany({ where: { organizationId } });
  const settings = { trainingContact: 'Anne, 01 02 03 04 05' };
  await db.saleSettings.create({
    data: { organizationId, id: createId(), settings, internalRulesFileId: fileId, updatedAt: now },
  });
  return fileId;
}

beforeEach(async () => {
  sold = await createAcceptedOrder();
  await forOrganization(sold.organizationId).trainingOrder.update({
    where: { organizationId_id: { organizationId: sold.organizationId, id: sold.orderId } },
    data: { places: 8 },
    select: { id: true },
  });
});

test('the proof of a convocation names what was said, and nothing that was left out', async () => {
  const { values, proof, notice } = await convocationOf('nora');
  expect(values).toMatchObject({ contact: '', evaluation: '', rulesUrl: null });
  const told = ['content', 'trainers', 'timetable'];
  expect(proof).toMatchObject({ what: told, rules: null });
  expect(notice).toMatchObject({ told, rules: null });
});

test('internal rules are proved by their hash, kept once others replace them, and open to whoever was given them', async () => {
  const { organizationId } = sold;
  const fileId = await setUp();
  const unsent = getInternalRules({ organizationId, fileId });
  await expect(unsent).rejects.toMatchObject({ code: 'not-found' });
  const { values, proof } = await convocationOf('nora');
  expect(values.rulesUrl).toMatch(new RegExp(`/rules/${organizationId}/${fileId}$`));
  expect(proof).toMatchObject({ rules: { fileId, sha256: 'ab'.repeat(32) } });
  expect((proof as { what: string[] }).what).toEqual(expect.arrayContaining(['contact', 'internal-rules']));
  const db = forOrganization(organizationId);
  await db.saleSettings.updateMany({ where: { organizationId }, data: { internalRulesFileId: null } });
  expect(await findUsedFiles(db, organizationId)).toContain(fileId);
  expect(await getInternalRules({ organizationId, fileId })).toMatchObject({ name: 'reglement.pdf' });
});

test('no other file of the organization is reached as its internal rules', async () => {
  const { organizationId } = sold;
  const fileId = await setUp();
  await convocationOf('nora');
  await forOrganization(organizationId).storedFile.updateMany({
    where: { organizationId, id: fileId },
    data: { purpose: 'agreement-document' },
  });
  await expect(getInternalRules({ organizationId, fileId })).rejects.toMatchObject({ code: 'not-found' });
});

test('whoever comes later is expected when the sessions are now, not when they were sold', async () => {
  const { organizationId, session } = sold;
  const [first] = session.halfDays;
  const startsAt = new Date('2026-11-26T08:00:00.000Z');
  const endsAt = new Date('2026-11-26T11:30:00.000Z');
  await forOrganization(organizationId).halfDay.update({
    where: { organizationId_id: { organizationId, id: first!.id } },
    data: { startsAt, endsAt },
    select: { id: true },
  });
  const { values } = await convocationOf('nora');
  const starts = (values.halfDays as { startsAt: string }[]).map((halfDay) => halfDay.startsAt);
  expect(starts.toSorted()).toEqual(
    [session.halfDays[1]!.startsAt.toISOString(), startsAt.toISOString()].toSorted(),
  );
});

test('a cancelled session is nowhere to go to', async () => {
  const { session } = sold;
  const wish = { sessionId: session.sessionId, reason: 'Grève' };
  await cancelSession(session.trainer, wish, { now });
  const { values } = await convocationOf('nora');
  expect(values).toMatchObject({ halfDays: [], trainers: [], equipmentUrl: null });
});
