import type { ActorOf } from '~/domain/actor';
import { blocksImport, type ImportProblem, type ImportRow } from '~/domain/organizations/member-import';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { createId } from '~/platform/id.server';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendOutboxMessages } from '~/records/lifecycle/append-outbox-messages.server';
import { claimSeats, lockForRegistration } from '~/records/organizations/claim-seats.server';

/**
 * Hands a checked import to the worker, or one that stopped, to go on where it did. With problems in the file,
 * `leaveOutProblems` says that the other lines are to be imported without them. Refuses with `not-allowed`,
 * `not-found`, `import-already-run`, `import-has-errors`, `organization-ended`,
 * `registrations-blocked` and `seat-limit-reached`.
 */
export async function startMemberImport(
  actor: ActorOf<'member'>,
  { importId, leaveOutProblems }: { importId: string; leaveOutProblems: boolean },
  { now }: { now: Date },
): Promise<void> {
  if (!can(actor, 'members.invite')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    const organization = await lockForRegistration(tx, organizationId, now);
    const found = await tx.memberImport.findUnique({
      where: { organizationId_id: { organizationId, id: importId } },
      select: { status: true, rows: true, problems: true, processed: true },
    });
    if (!found) throw new Refusal('not-found');
    if (found.status !== 'checked' && found.status !== 'failed') throw new Refusal('import-already-run');
    const problems = found.problems as unknown as ImportProblem[];
    const left = (found.rows as unknown as ImportRow[]).slice(found.processed).filter(({ known }) => !known);
    const unresolved = problems.length > 0 && !leaveOutProblems;
    if (unresolved || blocksImport(problems) || (found.status === 'checked' && left.length === 0)) {
      throw new Refusal('import-has-errors', { problems: new Set(problems.map(({ line }) => line)).size });
    }
    await claimSeats(tx, organization, left.length);
    await tx.memberImport.update({
      where: { organizationId_id: { organizationId, id: importId } },
      data: { status: 'queued', error: null, membershipId: actor.membershipId },
      select: { id: true },
    });
    const values = { organizationId, importId };
    const deliveryKey = `run-member-import:${importId}:${createId()}`;
    await appendOutboxMessages(tx, [
      { kind: 'work', name: 'run-member-import', values, deliveryKey, organizationId },
    ]);
  });
}
