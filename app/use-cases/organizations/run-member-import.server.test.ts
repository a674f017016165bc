import { expect, test } from 'vitest';
import type { ActorOf } from '~/domain/actor';
import { forAccounts, forOrganization } from '~/platform/tenancy.server';
import { archiveMember } from '~/use-cases/organizations/archive-member.server';
import { checkMemberImport } from '~/use-cases/organizations/check-member-import.server';
import { getMemberImport } from '~/use-cases/organizations/get-member-import.server';
import { listMemberImports } from '~/use-cases/organizations/list-member-imports.server';
import { registerMember } from '~/use-cases/organizations/register-member.server';
import { runMemberImport } from '~/use-cases/organizations/run-member-import.server';
import { startMemberImport } from '~/use-cases/organizations/start-member-import.server';
import { createMember } from '../../../tests/factories/member';

const now = new Date('2026-11-22T09:00:00Z');

const csv = (lines: readonly string[]) =>
  new TextEncoder().encode(['email;prénom;nom;rôle;groupe', ...lines].join('\n'));
const people = (count: number, from = 0) =>
  Array.from(
    { length: count },
    (_, index) => `import-${from + index}@example.test;Prénom;Nom${index};;Promo`,
  );

async function check(actor: ActorOf<'member'>, lines: readonly string[]) {
  return checkMemberImport(actor, { fileName: 'personnes.csv', bytes: csv(lines) }, { now });
}

async function started(lines: readonly string[], plan = 'business') {
  const owner = await createMember({ role: 'owner', plan });
  const { importId } = await check(owner, lines);
  await startMemberImport(owner, { importId, leaveOutProblems: false }, { now });
  const { organizationId } = owner;
  return { owner, importId, at: { organizationId, importId }, database: forOrganization(organizationId) };
}

test('a check tells each line’s problem, who is known, and what it would do to the seats; nobody is registered', async () => {
  const owner = await createMember({ role: 'owner', plan: 'test' });
  const { organizationId } = owner;
  const known = { email: 'known@example.test', firstName: 'K', lastName: 'N', role: 'learner' as const };
  await registerMember(owner, known, { now });
  const gone = await registerMember(owner, { ...known, email: 'gone@example.test' }, { now });
  await archiveMember(owner, { membershipId: gone.id }, { now });
  const { importId } = await check(owner, [
    'a@example.test;A;Un;formateur;',
    'not-an-address;B;Deux;;',
    'known@example.test;K;N;;',
    'gone@example.test;G;N;;',
  ]);
  const view = await getMemberImport(owner, { importId }, { now });
  expect(view).toMatchObject({ status: 'checked', fileName: 'personnes.csv', problemLines: 1 });
  expect(view.preview).toMatchObject({
    counts: { register: 1, known: 2, archived: 1, problemLines: 1 },
    seats: { plan: 'test', registered: 2, after: 3, refusal: null },
    blocked: false,
  });
  expect(view.preview?.lines.map(({ line, kind }) => [line, kind])).toEqual([
    [2, 'register'],
    [3, 'problem'],
    [4, 'known'],
    [5, 'known'],
  ]);
  const problems = await getMemberImport(owner, { importId, show: 'problem' }, { now });
  expect(problems.preview?.lines).toMatchObject([{ line: 3, problems: [{ code: 'email-invalid' }] }]);
  await expect(forOrganization(organizationId).membership.count({ where: { organizationId } })).resolves.toBe(
    3,
  );
});

test('a file with problems is imported only when they are left out on purpose', async () => {
  const owner = await createMember({ role: 'owner' });
  const { importId } = await check(owner, [...people(2), 'nobody;;;;']);
  await expect(
    startMemberImport(owner, { importId, leaveOutProblems: false }, { now }),
  ).rejects.toMatchObject({
    code: 'import-has-errors',
    details: { problems: 1 },
  });
  await startMemberImport(owner, { importId, leaveOutProblems: true }, { now });
  const empty = await check(owner, []);
  await expect(
    startMemberImport(owner, { importId: empty.importId, leaveOutProblems: true }, { now }),
  ).rejects.toThrow('import-has-errors');
});

test('an import registers, groups and invites everybody once', async () => {
  const { owner, at, importId, database } = await started(people(7));
  const { organizationId } = owner;
  await runMemberImport(at, { now, batch: 3 });
  await expect(getMemberImport(owner, { importId }, { now })).resolves.toMatchObject({
    status: 'done',
    processed: 7,
    registered: 7,
    skipped: 0,
    preview: null,
  });
  await expect(database.membership.count({ where: { organizationId, status: 'registered' } })).resolves.toBe(
    7,
  );
  await expect(database.seatEvent.count({ where: { organizationId } })).resolves.toBe(7);
  await expect(database.groupMember.count({ where: { organizationId } })).resolves.toBe(7);
  await expect(forAccounts().outboxMessage.count({ where: { organizationId, kind: 'email' } })).resolves.toBe(
    7,
  );
  await expect(
    database.auditEntry.findFirst({ where: { organizationId, action: 'members.imported' } }),
  ).resolves.toMatchObject({ details: { registered: 7, skipped: 0 } });
});

test('killed between batches, an import goes on where it stood; twice and twice at once it repeats nothing', async () => {
  const { owner, at, importId, database } = await started(people(20));
  const { organizationId } = owner;
  const abort = new AbortController();
  const running = runMemberImport(at, { now, batch: 2, signal: abort.signal });
  await expect
    .poll(async () => (await getMemberImport(owner, { importId }, { now })).processed, { interval: 1 })
    .toBeGreaterThan(0);
  abort.abort();
  await running.catch(() => undefined);
  await Promise.all([1, 2, 3].map(() => runMemberImport(at, { now, batch: 2 })));
  await runMemberImport(at, { now });
  await expect(getMemberImport(owner, { importId }, { now })).resolves.toMatchObject({
    status: 'done',
    registered: 20,
    skipped: 0,
  });
  await expect(database.membership.count({ where: { organizationId } })).resolves.toBe(21);
  await expect(database.seatEvent.count({ where: { organizationId } })).resolves.toBe(20);
  await expect(forAccounts().outboxMessage.count({ where: { organizationId, kind: 'email' } })).resolves.toBe(
    20,
  );
  await expect(
    database.auditEntry.count({ where: { organizationId, action: 'members.imported' } }),
  ).resolves.toBe(1);
});

test('a fault in the middle of a batch leaves none of it behind', async () => {
  const { owner, at, importId, database } = await started(people(4));
  const { organizationId } = owner;
  // A role that the database does not know: the second batch fails as a whole.
  const rows = await database.memberImport.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id: importId } },
    select: { rows: true },
  });
  const spoilt = (rows.rows as Record<string, string>[]).map((row, index) =>
    index === 3 ? { ...row, firstName: '\u0000' } : row,
  );
  const set = (value: unknown) =>
    database.memberImport.update({
      where: { organizationId_id: { organizationId, id: importId } },
      data: { rows: value as string },
    });
  await set(spoilt.map((row) => ({ ...row, firstName: row.firstName === '\u0000' ? null : row.firstName })));
  await expect(runMemberImport(at, { now, batch: 2 })).rejects.toThrow();
  await expect(getMemberImport(owner, { importId }, { now })).resolves.toMatchObject({
    status: 'running',
    processed: 2,
  });
  await expect(database.membership.count({ where: { organizationId } })).resolves.toBe(3);
  await set(rows.rows);
  await runMemberImport(at, { now, batch: 2 });
  await expect(getMemberImport(owner, { importId }, { now })).resolves.toMatchObject({
    status: 'done',
    registered: 4,
  });
});

test('an import starts once, however often it is confirmed', async () => {
  const owner = await createMember({ role: 'owner' });
  const { importId } = await check(owner, people(2));
  const start = () => startMemberImport(owner, { importId, leaveOutProblems: false }, { now });
  const results = await Promise.allSettled([start(), start(), start()]);
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  await expect(start()).rejects.toThrow('import-already-run');
  const { organizationId } = owner;
  await expect(forAccounts().outboxMessage.count({ where: { organizationId, kind: 'work' } })).resolves.toBe(
    1,
  );
});

test('more people than the plan has places for are refused before anything happens', async () => {
  const owner = await createMember({ role: 'owner', plan: 'test' });
  const { importId } = await check(owner, people(10));
  const { preview } = await getMemberImport(owner, { importId }, { now });
  expect(preview?.seats).toMatchObject({ registered: 1, after: 11, refusal: { limit: 10, liftedBy: 'pro' } });
  await expect(startMemberImport(owner, { importId, leaveOutProblems: false }, { now })).rejects.toThrow(
    'seat-limit-reached',
  );
});

test('when places run out meanwhile the import stops, keeps what it did, and goes on once there is room', async () => {
  const { owner, at, importId, database } = await started(people(9), 'test');
  const { organizationId } = owner;
  const other = { email: 'faster@example.test', firstName: 'F', lastName: 'A', role: 'learner' as const };
  const faster = await registerMember(owner, other, { now });
  await runMemberImport(at, { now, batch: 4 });
  await expect(getMemberImport(owner, { importId }, { now })).resolves.toMatchObject({
    status: 'failed',
    error: 'seat-limit-reached',
    processed: 8,
    registered: 8,
  });
  const again = () => startMemberImport(owner, { importId, leaveOutProblems: false }, { now });
  await expect(again()).rejects.toThrow('seat-limit-reached');
  await archiveMember(owner, { membershipId: faster.id }, { now });
  await again();
  await runMemberImport(at, { now, batch: 4 });
  await expect(getMemberImport(owner, { importId }, { now })).resolves.toMatchObject({
    status: 'done',
    registered: 9,
  });
  await expect(
    database.membership.count({ where: { organizationId, status: { not: 'archived' } } }),
  ).resolves.toBe(10);
});

test('somebody registered while the import waited is skipped, not registered twice', async () => {
  const { owner, at, importId } = await started(people(3));
  const meanwhile = {
    email: 'import-1@example.test',
    firstName: 'X',
    lastName: 'Y',
    role: 'trainer' as const,
  };
  await registerMember(owner, meanwhile, { now });
  await runMemberImport(at, { now });
  await expect(getMemberImport(owner, { importId }, { now })).resolves.toMatchObject({
    registered: 2,
    skipped: 1,
  });
});

test('roles beyond the importer’s reach are problems, and an importer archived meanwhile imports no more', async () => {
  const owner = await createMember({ role: 'owner' });
  const { organizationId } = owner;
  const admin = await createMember({ organizationId, role: 'admin' });
  const { importId } = await check(admin, ['boss@example.test;B;O;propriétaire;', ...people(1)]);
  const { preview } = await getMemberImport(admin, { importId, show: 'problem' }, { now });
  expect(preview?.lines).toMatchObject([{ line: 2, problems: [{ code: 'role-not-allowed' }] }]);
  await startMemberImport(admin, { importId, leaveOutProblems: true }, { now });
  await archiveMember(owner, admin, { now });
  await runMemberImport({ organizationId, importId }, { now });
  await expect(getMemberImport(owner, { importId }, { now })).resolves.toMatchObject({
    status: 'failed',
    error: 'not-allowed',
  });
});

test('imports are for those who administer, in plans that have them, of one organization', async () => {
  const owner = await createMember({ role: 'owner' });
  const { importId } = await check(owner, people(1));
  const free = await createMember({ role: 'owner', plan: 'free' });
  await expect(check(free, people(1))).rejects.toMatchObject({
    code: 'feature-not-in-plan',
    details: { liftedBy: 'pro' },
  });
  await expect(getMemberImport(free, { importId }, { now })).rejects.toThrow('not-found');
  await expect(startMemberImport(free, { importId, leaveOutProblems: true }, { now })).rejects.toThrow(
    'not-found',
  );
  await expect(listMemberImports(free)).resolves.toEqual([]);
  for (const role of ['trainer', 'learner', 'billing'] as const) {
    const actor = await createMember({ organizationId: owner.organizationId, role });
    await expect(check(actor, people(1))).rejects.toThrow('not-allowed');
    await expect(getMemberImport(actor, { importId }, { now })).rejects.toThrow('not-allowed');
    await expect(startMemberImport(actor, { importId, leaveOutProblems: true }, { now })).rejects.toThrow(
      'not-allowed',
    );
  }
  const big = { fileName: 'x.csv', bytes: new Uint8Array(6 * 1024 * 1024) };
  await expect(checkMemberImport(owner, big, { now })).rejects.toThrow('file-too-large');
});

test('ten thousand lines are checked and imported within twenty seconds, and their invitations leave in turn', async () => {
  const owner = await createMember({ role: 'owner' });
  const { organizationId } = owner;
  const begun = performance.now();
  const { importId } = await check(owner, people(10_000));
  await startMemberImport(owner, { importId, leaveOutProblems: false }, { now });
  await runMemberImport({ organizationId, importId }, { now });
  const seconds = (performance.now() - begun) / 1000;
  await expect(getMemberImport(owner, { importId }, { now })).resolves.toMatchObject({
    status: 'done',
    registered: 10_000,
  });
  expect(seconds).toBeLessThan(20);
  const soon = await forAccounts().outboxMessage.count({
    where: { organizationId, kind: 'email', nextAttemptAt: { lt: new Date(Date.now() + 5000) } },
  });
  expect(soon).toBeLessThan(200);
}, 60_000);
