import { afterAll, expect, test } from 'vitest';
import { openStripe } from '../setup/open-stripe';

const fake = await openStripe();
const { acrossOrganizations } = await import('~/platform/tenancy.server');
const { verifyEvidenceChains } = await import('~/use-cases/learning/verify-evidence-chains.server');
const { seed } = await import('../../prisma/seed');
afterAll(() => fake.stop());

test('the demo holds a dozen people over six weeks of proved learning, and loads once', async () => {
  const db = acrossOrganizations('reading what the demo loaded');
  await seed();
  const organization = await db.organization.findFirstOrThrow({ where: { name: 'Organisme Démo' } });
  const organizationId = organization.id;
  const counts = async () => ({
    members: await db.membership.count({ where: { organizationId } }),
    enrolments: await db.enrolment.count({ where: { organizationId } }),
    completed: await db.certificate.count({ where: { organizationId } }),
    sessions: await db.liveSession.count({ where: { organizationId } }),
    signatures: await db.attendanceSignature.count({ where: { organizationId } }),
    clients: await db.clientCompany.count({ where: { organizationId } }),
    orders: await db.trainingOrder.count({ where: { organizationId, status: 'accepted' } }),
    agreements: await db.fundingAgreement.count({ where: { organizationId, status: 'granted' } }),
    records: await db.evidenceRecord.count({ where: { organizationId } }),
  });
  const before = await counts();
  expect(before).toMatchObject({ members: 14, enrolments: 11, completed: 2, sessions: 3, signatures: 10 });
  expect(before).toMatchObject({ clients: 2, orders: 1, agreements: 1 });
  await seed();
  expect(await counts()).toEqual(before);
  const first = await db.evidenceRecord.findFirstOrThrow({
    where: { organizationId },
    orderBy: { occurredAt: 'asc' },
  });
  expect((Date.now() - first.occurredAt.getTime()) / 86_400_000).toBeGreaterThan(35);
  const contracts = await db.organization.findMany({
    where: { name: { in: ['Organisme Démo', 'Atelier Démo', 'Essai Démo'] } },
    orderBy: { createdAt: 'asc' },
    select: { id: true, plan: true, state: true },
  });
  expect(contracts.map(({ plan, state }) => [plan, state])).toEqual([
    ...[
      ['business', 'active'],
      ['pro', 'active'],
      ['test', 'test'],
    ],
  ]);
  const numbers = await db.invoice.findMany({
    where: { organizationId: { in: contracts.map(({ id }) => id) } },
    orderBy: { number: 'asc' },
    select: { number: true, issuedOn: true },
  });
  expect(numbers.length).toBeGreaterThanOrEqual(3);
  const days = numbers.map(({ issuedOn }) => issuedOn.getTime());
  expect(days).toEqual([...days].sort((one, other) => one - other));
  expect(await verifyEvidenceChains({ now: new Date(), organizationId })).toMatchObject({ broken: null });
}, 60_000);
