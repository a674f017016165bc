import type { MemberActor } from '~/domain/actor';
import type { ImportRow } from '~/domain/organizations/member-import';
import { rolesGivenBy } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';
import { lockForRegistration } from '~/records/organizations/claim-seats.server';
import { fillGroupsByName } from '~/records/organizations/fill-groups-by-name.server';
import { registerMembers } from '~/records/organizations/register-members.server';
import { sendInvitations } from '~/records/organizations/send-invitations.server';

const rowsAtOnce = 500;
// Well under what one worker renders and sends, so that the e-mails of others pass at once.
const invitationsPerSecond = 10;

type Import = { organizationId: string; importId: string };
type Importer = { actor: MemberActor; name: string };

/**
 * Registers and invites the people of a started import, 500 lines in each transaction with the count of lines done:
 * stopped anywhere it goes on where it stood, twice or twice at once it registers nobody twice. Addresses registered
 * in the meantime are counted as skipped. When seats run out, or the importer may no longer register, it stops as
 * `failed`, keeps what is done, and can be started again. Aborted by `signal`, it throws between two transactions.
 */
export async function runMemberImport(
  { organizationId, importId }: Import,
  { now, signal, batch = rowsAtOnce }: { now: Date; signal?: AbortSignal; batch?: number },
): Promise<void> {
  const database = forOrganization(organizationId);
  const where = { organizationId_id: { organizationId, id: importId } };
  const found = await database.memberImport.findUnique({ where, select: { rows: true } });
  if (!found) return;
  const rows = found.rows as unknown as ImportRow[];
  try {
    for (let more = true; more;) {
      signal?.throwIfAborted();
      more = await inTransaction(database, (tx) =>
        importBatch(tx, { organizationId, importId }, rows, batch, now),
      );
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await database.memberImport.updateMany({
      where: { organizationId, id: importId, status: { in: ['queued', 'running'] } },
      data: { status: 'failed', error: error.code, finishedAt: now },
    });
  }
}

/** One transaction; false once there is nothing left to do. */
async function importBatch(
  tx: Tx,
  at: Import,
  rows: readonly ImportRow[],
  batch: number,
  now: Date,
): Promise<boolean> {
  const { organizationId, importId } = at;
  const organization = await lockForRegistration(tx, organizationId, now);
  const where = { organizationId_id: { organizationId, id: importId } };
  const state = await tx.memberImport.findUniqueOrThrow({
    where,
    select: {
      status: true,
      processed: true,
      registered: true,
      skipped: true,
      membershipId: true,
      startedAt: true,
      fileName: true,
    },
  });
  if (state.status !== 'queued' && state.status !== 'running') return false;
  const { actor, name } = await importerOf(tx, organizationId, state.membershipId);
  const from = state.processed;
  const slice = rows.slice(from, from + batch);
  const reach = rolesGivenBy(actor.role);
  if (slice.some(({ role }) => !reach.includes(role))) throw new Refusal('not-allowed');

  const { registered } = await registerMembers(tx, organization, slice.map(personOf), now);
  await fillGroupsByName(tx, organizationId, groupsOf(slice, registered), now);
  const pace = { before: from, perSecond: invitationsPerSecond };
  await sendInvitations(tx, registered, { organization, inviterName: name, now, pace });
  const processed = from + slice.length;
  const done = processed >= rows.length;
  const counts = {
    registered: state.registered + registered.length,
    skipped: state.skipped + slice.length - registered.length,
  };
  const status = done ? 'done' : 'running';
  // Once done, the list of people is not kept a second time.
  await tx.memberImport.update({
    where,
    data: {
      status,
      processed,
      ...counts,
      startedAt: state.startedAt ?? now,
      finishedAt: done ? now : null,
      ...(done && { rows: [] }),
    },
    select: { id: true },
  });
  if (done) {
    const subject = { kind: 'import', id: importId, name: state.fileName };
    await appendAuditEntry(
      tx,
      organizationId,
      actor,
      { action: 'members.imported', subject, details: counts },
      now,
    );
  }
  return !done;
}

/** Whoever started the import, if they still may. */
async function importerOf(tx: Tx, organizationId: string, membershipId: string): Promise<Importer> {
  const member = await tx.membership.findUnique({
    where: { organizationId_id: { organizationId, id: membershipId } },
    select: { userId: true, role: true, status: true, firstName: true, lastName: true },
  });
  const { userId, role } = member ?? {};
  if (!member || !userId || !role || member.status !== 'active') throw new Refusal('not-allowed');
  const name = `${member.firstName} ${member.lastName}`;
  return { actor: { kind: 'member', userId, membershipId, organizationId, role }, name };
}

const personOf = ({ email, firstName, lastName, role, language }: ImportRow) => ({
  ...{ email, firstName, lastName, role, language },
});

function groupsOf(
  rows: readonly ImportRow[],
  registered: readonly { email: string; membershipId: string }[],
) {
  const ids = new Map(registered.map(({ email, membershipId }) => [email, membershipId]));
  return rows.flatMap(({ email, group }) => {
    const membershipId = ids.get(email);
    return group && membershipId ? [{ group, membershipId }] : [];
  });
}
