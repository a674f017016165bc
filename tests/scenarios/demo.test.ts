import { expect, test } from 'vitest';
import { acrossOrganizations } from '~/platform/tenancy.server';
import { verifyEvidenceChains } from '~/use-cases/learning/verify-evidence-chains.server';
import { seed } from '../../prisma/seed';

test('the demo holds a dozen people over six weeks of proved learning, and loads once', async () => {
  const db = acrossOrganizations('reading what the demo loaded');
  await seed();
  const organization = await db.organization.findFirstOrThrow({ where: { name: 'Organisme Démo' } });
  const organizationId = organization.id;
  const counts = async () => ({
    members: await db.membership.count({ where: { organizationId } }),
    enrolments: await db.enrolment.count({ where: { organizationId } }),
    completed: await db.certificate.count({ where: { organizationId } }),
    records: await db.evidenceRecord.count({ where: { organizationId } }),
  });
  const before = await counts();
  expect(before).toMatchObject({ members: 14, enrolments: 11, completed: 2 });
  await seed();
  expect(await counts()).toEqual(before);
  const first = await db.evidenceRecord.findFirstOrThrow({
    where: { organizationId },
    orderBy: { occurredAt: 'asc' },
  });
  expect((Date.now() - first.occurredAt.getTime()) / 86_400_000).toBeGreaterThan(35);
  expect(await verifyEvidenceChains({ now: new Date(), organizationId })).toMatchObject({ broken: null });
}, 60_000);
