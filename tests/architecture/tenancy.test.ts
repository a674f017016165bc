import { expect, test } from 'vitest';
import type { Prisma } from '~/platform/generated/client';
import { createId } from '~/platform/id.server';
import { executeRaw, queryRaw, sql } from '~/platform/raw-sql.server';
import { forAccounts, forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { createOrganization } from '../factories/organization';

const now = new Date();

async function twoOrganizations() {
  const [mine, other] = await Promise.all([createOrganization(), createOrganization()]);
  const groupId = createId();
  const foreign = { organizationId: other.organizationId, id: groupId, name: 'Autre', createdAt: now };
  await forOrganization(other.organizationId).group.create({ data: foreign });
  return {
    db: forOrganization(mine.organizationId),
    mine: mine.organizationId,
    other: other.organizationId,
    groupId,
  };
}

const group = (organizationId: string) => ({
  organizationId,
  id: createId(),
  name: createId(),
  createdAt: now,
});

test('a read without its organization is refused', async () => {
  const { db, groupId } = await twoOrganizations();
  await expect(db.group.findMany({})).rejects.toThrow('where');
  await expect(db.group.findMany({ where: { name: 'Autre' } })).rejects.toThrow('organizationId');
  await expect(db.group.findFirst({ where: { id: groupId } })).rejects.toThrow('organizationId');
  await expect(db.group.count()).rejects.toThrow('where');
  await expect(db.group.aggregate({ _count: true })).rejects.toThrow('where');
});

test('a read that names another organization is refused, however it is written', async () => {
  const { db, mine, other, groupId } = await twoOrganizations();
  const id = { organizationId: other, id: groupId };
  await expect(db.group.findUnique({ where: { organizationId_id: id } })).rejects.toThrow('organizationId');
  await expect(db.group.findMany({ where: { organizationId: other } })).rejects.toThrow('organizationId');
  await expect(db.group.findMany({ where: { organizationId: { in: [mine, other] } } })).rejects.toThrow(
    'organizationId',
  );
  await expect(db.group.findMany({ where: { organizationId: { not: mine } } })).rejects.toThrow(
    'organizationId',
  );
  await expect(db.group.findMany({ where: { OR: [{ organizationId: mine }, {}] } })).rejects.toThrow(
    'organizationId',
  );
  await expect(
    db.group.findMany({
      where: { organizationId: mine, OR: [{ organizationId: other }, { organizationId: mine }] },
    }),
  ).rejects.toThrow('another organization');
  await expect(
    db.group.findMany({ where: { organizationId: mine }, cursor: { organizationId_id: id } }),
  ).rejects.toThrow('organizationId');
  await expect(
    db.group.findMany({ where: { organizationId: mine, members: { some: { organizationId: other } } } }),
  ).rejects.toThrow('another organization');
});

test('a row can be written into the own organization only, and never moved', async () => {
  const { db, mine, other, groupId } = await twoOrganizations();
  const ours = group(mine);
  await expect(db.group.create({ data: ours })).resolves.toMatchObject({ id: ours.id });
  await expect(db.group.create({ data: group(other) })).rejects.toThrow('organizationId');
  await expect(db.group.createMany({ data: [group(mine), group(other)] })).rejects.toThrow('organizationId');
  const where = { organizationId_id: { organizationId: mine, id: ours.id } };
  await expect(db.group.update({ where, data: { organizationId: other } })).rejects.toThrow(
    'may not be written',
  );
  await expect(db.group.updateMany({ where: { id: groupId }, data: { name: 'x' } })).rejects.toThrow(
    'organizationId',
  );
  await expect(db.group.deleteMany({ where: { name: 'Autre' } })).rejects.toThrow('organizationId');
  await expect(
    db.group.upsert({
      where: { organizationId_id: { organizationId: other, id: groupId } },
      create: group(mine),
      update: { name: 'x' },
    }),
  ).rejects.toThrow('organizationId');
  await expect(db.group.upsert({ where, create: group(other), update: {} })).rejects.toThrow(
    'organizationId',
  );
});

test('nothing is written through relations', async () => {
  const { db, mine, other } = await twoOrganizations();
  const nested = {
    ...group(mine),
    members: { create: { organizationId: other, membershipId: createId(), addedAt: now } },
  } as unknown as Prisma.GroupUncheckedCreateInput;
  await expect(db.group.create({ data: nested })).rejects.toThrow('relation members');
  const connected = {
    ...group(mine),
    organization: { connect: { id: other } },
  } as unknown as Prisma.GroupCreateInput;
  await expect(db.group.create({ data: connected })).rejects.toThrow('relation organization');
});

test('the organization itself is reached by its own client only', async () => {
  const { db, mine, other } = await twoOrganizations();
  await expect(db.organization.findUnique({ where: { id: mine } })).resolves.toMatchObject({ id: mine });
  await expect(db.organization.findUnique({ where: { id: other } })).rejects.toThrow('id');
  await expect(db.organization.findMany({ where: { name: 'x' } })).rejects.toThrow('id');
});

test('a client without organization reaches no tenant table', async () => {
  const { mine } = await twoOrganizations();
  await expect(forAccounts().group.findMany({ where: { organizationId: mine } })).rejects.toThrow(
    'without an organization',
  );
  await expect(forAccounts().organization.findMany({})).rejects.toThrow('without an organization');
  await expect(forAccounts().user.count({ where: { email: 'x' } })).resolves.toBe(0);
});

test('a guarded client runs no SQL but that of the listed module, in transactions too', async () => {
  const { db, mine } = await twoOrganizations();
  const raw = db as unknown as Prisma.TransactionClient;
  await expect(raw.$queryRaw`SELECT 1`).rejects.toThrow('raw SQL');
  await expect(raw.$executeRawUnsafe('DELETE FROM "Group"')).rejects.toThrow('raw SQL');
  await inTransaction(db, async (tx) => {
    const inside = tx as unknown as Prisma.TransactionClient;
    await expect(inside.$queryRawUnsafe('SELECT 1')).rejects.toThrow('raw SQL');
    await expect(inside.$executeRaw`SELECT 1`).rejects.toThrow('raw SQL');
    await expect(
      queryRaw<{ id: string }>(tx, sql`SELECT "id" FROM "Group" WHERE "organizationId" = ${mine}::uuid`),
    ).resolves.toEqual([]);
    await expect(
      executeRaw(tx, sql`DELETE FROM "Group" WHERE "organizationId" = ${mine}::uuid`),
    ).resolves.toBe(0);
  });
});

test('transactions see one organization and undo everything when they fail', async () => {
  const { db, mine } = await twoOrganizations();
  const ours = group(mine);
  await expect(
    inTransaction(db, async (tx) => {
      await tx.group.create({ data: ours });
      await tx.group.findMany({});
    }),
  ).rejects.toThrow('where');
  await expect(db.group.count({ where: { organizationId: mine } })).resolves.toBe(0);
});
