import { dayToDatabase } from '~/domain/calendar';
import { sessionStream } from '~/domain/attendance/session-evidence';
import { orderStream } from '~/domain/funding/order-evidence';
import { enrolmentStream } from '~/domain/learning/enrolment-evidence';
import { allowErasing } from '~/platform/erase-rows.server';
import { createId } from '~/platform/id.server';
import { toJson } from '~/platform/json.server';
import type { Tx } from '~/platform/tenancy.server';
import { eraseAccounts } from '~/records/lifecycle/erase-accounts.server';
import { eraseOrderPapers } from '~/records/proof/erase-order-papers.server';
import { bareFacts } from '~/records/organizations/bare-facts.server';
import {
  erasePersonNames,
  withholdRecords,
  type Withheld,
} from '~/records/organizations/erase-person-names.server';
import { erasePersonRows, type RowCounts } from '~/records/organizations/erase-person-rows.server';
import { firstKeptDay, lastKeptDay, type ErasureScope } from '~/records/organizations/erasure-scope.server';

/** What became of an erasure: rows by table, and the last day of what is kept; null where nothing is. */
export type Erasure = { counts: RowCounts; keptUntil: string | null };

/**
 * Erases of a member what nothing keeps (F14), in the caller's transaction: account, trainings never sold with their
 * chains, what they wrote, their name wherever others keep it. Where orders keep evidence of them, that and their name
 * stay until its last day; called again after it, names go from there too, and bare facts stay. Writes what was done, as
 * a receipt that names nobody. `instead` is written where a name stood: first and last name.
 */
export async function erasePerson(
  tx: Tx,
  organizationId: string,
  scope: ErasureScope,
  { instead, askedBy, now }: { instead: readonly [string, string]; askedBy: string | null; now: Date },
): Promise<Erasure> {
  const { membershipId, userId, email, firstName, lastName, kept, over, free } = scope;
  await allowErasing(tx, organizationId);
  const marks = { membershipId, email, name: `${firstName} ${lastName}`, instead: instead.join(' ') };
  const [unsold, sold] = [await placesOf(tx, organizationId, free), await placesOf(tx, organizationId, over)];
  const counts = await erasePersonRows(tx, organizationId, scope);
  if (over.length > 0) {
    await bareFacts(tx, organizationId, sold.inSessions);
    const papers = await eraseOrderPapers(tx, organizationId, sold.orderIds, sold.inOrders);
    if (papers > 0) counts.EvidenceFile = papers;
  }
  const streams = [...unsold.streams, ...sold.streams, ...over.map(enrolmentStream)];
  const participantIds = [...unsold.inSessions, ...unsold.inOrders, ...sold.inSessions];
  const withheld = await withholdRecords(tx, organizationId, streams, { ...marks, participantIds });
  await hurryFiles(tx, organizationId, membershipId);
  if (userId) await eraseAccounts(tx, organizationId, [userId]);
  await erasePersonNames(tx, organizationId, marks);
  await tx.membership.update({
    where: { organizationId_id: { organizationId, id: membershipId } },
    data: {
      // The address is free for a new start; evidence that is kept names its person.
      ...{ userId: null, email: `${membershipId}@erased.invalid`, erasedAt: scope.erasedAt ?? now },
      ...(kept.length === 0 && { firstName: instead[0], lastName: instead[1] }),
    },
    select: { id: true },
  });
  const keptUntil = lastKeptDay(scope);
  const done = { counts, withheld, keptUntil, nextUntil: firstKeptDay(scope) };
  await writeReceipt(tx, organizationId, membershipId, done, { askedBy, now });
  return { counts, keptUntil };
}

/** The places that these enrolments hold in sessions and orders, and the chains of these, which others share. */
async function placesOf(tx: Tx, organizationId: string, enrolmentIds: readonly string[]) {
  const ofThem = { organizationId, enrolmentId: { in: [...enrolmentIds] } };
  const sessions = await tx.sessionParticipant.findMany({
    where: ofThem,
    select: { id: true, sessionId: true },
  });
  const orders = await tx.orderParticipant.findMany({ where: ofThem, select: { id: true, orderId: true } });
  return {
    inSessions: sessions.map(({ id }) => id),
    inOrders: orders.map(({ id }) => id),
    orderIds: orders.map(({ orderId }) => orderId),
    streams: [
      ...sessions.map(({ sessionId }) => sessionStream(sessionId)),
      ...orders.map(({ orderId }) => orderStream(orderId)),
    ],
  };
}

/**
 * Files that nothing shows any more go with the next sweep, without their days of grace: those of the person, and those
 * that told of them. What is still shown stays, as the sweep sees.
 */
async function hurryFiles(tx: Tx, organizationId: string, membershipId: string): Promise<void> {
  const told = { in: ['absence-document', 'issued-document'] };
  await tx.storedFile.updateMany({
    where: { organizationId, OR: [{ uploadedBy: membershipId }, { purpose: told }] },
    data: { unusedSince: new Date(0) },
  });
}

/** One receipt for a person: what a later run erases is added to it. */
async function writeReceipt(
  tx: Tx,
  organizationId: string,
  membershipId: string,
  { counts, withheld, keptUntil, nextUntil }: Erasure & { withheld: Withheld; nextUntil: string | null },
  { askedBy, now }: { askedBy: string | null; now: Date },
): Promise<void> {
  const key = { organizationId_membershipId: { organizationId, membershipId } };
  const before = await tx.memberErasure.findUnique({
    where: key,
    select: { counts: true, withheld: true },
  });
  const sums = { ...(before?.counts as RowCounts | undefined) };
  for (const [table, count] of Object.entries(counts)) sums[table] = (sums[table] ?? 0) + count;
  const gone = { ...(before?.withheld as Withheld | undefined) };
  for (const [stream, sequences] of Object.entries(withheld)) {
    gone[stream] = [...(gone[stream] ?? []), ...sequences];
  }
  const facts = {
    ...{ counts: toJson(sums), withheld: toJson(gone), doneAt: keptUntil ? null : now },
    keptUntil: keptUntil ? dayToDatabase(keptUntil) : null,
    nextUntil: nextUntil ? dayToDatabase(nextUntil) : null,
  };
  await tx.memberErasure.upsert({
    where: key,
    create: { organizationId, id: createId(), membershipId, askedAt: now, askedBy, ...facts },
    update: facts,
    select: { id: true },
  });
}
