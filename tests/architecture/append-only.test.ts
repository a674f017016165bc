import { expect, test } from 'vitest';
import { appendEvidence } from '~/records/learning/append-evidence.server';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { database } from '~/platform/database.server';
import { createOrganization } from '../factories/organization';

async function organizationWithEvidence() {
  const { organizationId } = await createOrganization();
  await inTransaction(forOrganization(organizationId), (tx) =>
    appendEvidence(
      tx,
      organizationId,
      { stream: 'enrolment:x', kind: 'launched', source: 'web', occurredAt: new Date(), payload: {} },
      new Date(),
    ),
  );
  return organizationId;
}

test('evidence cannot be changed', async () => {
  const organizationId = await organizationWithEvidence();
  await expect(
    database.evidenceRecord.updateMany({ where: { organizationId }, data: { kind: 'other' } }),
  ).rejects.toThrow(/EvidenceRecord/);
});

test('evidence is deleted only by a transaction that purges its organization', async () => {
  const organizationId = await organizationWithEvidence();
  await expect(database.evidenceRecord.deleteMany({ where: { organizationId } })).rejects.toThrow(
    /EvidenceRecord/,
  );
  await expect(
    database.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT set_config('assidu.purge', ${crypto.randomUUID()}, true)`;
      await tx.evidenceRecord.deleteMany({ where: { organizationId } });
    }),
  ).rejects.toThrow(/EvidenceRecord/);
  const { count } = await database.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('assidu.purge', ${organizationId}, true)`;
    return tx.evidenceRecord.deleteMany({ where: { organizationId } });
  });
  expect(count).toBe(1);
});

test('an erasure takes the content of a record, and can put nothing in its place', async () => {
  const organizationId = await organizationWithEvidence();
  const change = (purged: string, data: { kind?: string; payload?: object; occurredAt?: Date }) =>
    database.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT set_config('assidu.purge', ${purged}, true)`;
      return tx.evidenceRecord.updateMany({ where: { organizationId }, data });
    });
  const gone = { kind: 'withheld', payload: {} };
  await expect(change(crypto.randomUUID(), gone)).rejects.toThrow(/EvidenceRecord/);
  for (const data of [
    { kind: 'completed' },
    { kind: 'withheld', payload: { lessonId: 'x' } },
    { ...gone, occurredAt: new Date(0) },
  ]) {
    await expect(change(organizationId, data)).rejects.toThrow(/EvidenceRecord/);
  }
  expect(await change(organizationId, gone)).toEqual({ count: 1 });
});
