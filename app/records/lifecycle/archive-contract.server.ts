import { createHash } from 'node:crypto';
import { seatHistory } from '~/domain/organizations/seat-history';
import { seatChange } from '~/domain/billing/seat-marks';
import { sum } from '~/domain/money';
import { addDays, dayIn, dayToDatabase, startOfDay } from '~/domain/calendar';
import { canonicalJson, type JsonValue } from '~/domain/evidence/canonical-json';
import { meteringDays, meteringRule, proofLaw, proofsKeptUntil } from '~/domain/lifecycle/purge-receipt';
import { createId } from '~/platform/id.server';
import { toJson } from '~/platform/json.server';
import type { Tx } from '~/platform/tenancy.server';
import { readSeatLedger } from '~/records/billing/read-seat-ledger.server';

/** The kinds under which the archive keeps what proves a contract, and what was counted for its invoices. */
export const archivedProofs = 'contract';
export const archivedMetering = 'metering';

/**
 * Keeps apart from an organization, before it is erased, who accepted and was told what (five years, as the privacy
 * policy says) and how many were registered each day of the last year (P21), without anybody's name. Once.
 */
export async function archiveContract(tx: Tx, organizationId: string, now: Date): Promise<void> {
  const { timeZone } = await tx.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: { timeZone: true },
  });
  const today = dayIn(now, timeZone);
  const from = addDays(today, -meteringDays);
  const { opening, events } = await readSeatLedger(tx, organizationId, startOfDay(from, timeZone));
  const changes = new Map<string, number>();
  for (const event of events) {
    const day = dayIn(event.at, timeZone);
    changes.set(day, (changes.get(day) ?? 0) + seatChange(event));
  }
  const days = seatHistory(
    [...changes].map(([day, change]) => ({ day, change })),
    { from, to: today, now: opening + sum([...changes.values()]) },
  );
  const proofs = await readProofs(tx, organizationId);
  const keep = (kind: string, law: string, expiresOn: string, content: unknown) => ({
    ...{ id: createId(), organizationId, kind, number: kind, law, archivedAt: now },
    ...{ issuedOn: dayToDatabase(today), expiresOn: dayToDatabase(expiresOn), content: toJson(content) },
    sha256: createHash('sha256')
      .update(canonicalJson(toJson(content) as JsonValue))
      .digest('hex'),
  });
  await tx.archivedDocument.createMany({
    data: [
      keep(archivedProofs, proofLaw, proofsKeptUntil(today), proofs),
      keep(archivedMetering, meteringRule, addDays(today, meteringDays), { days }),
    ],
    skipDuplicates: true,
  });
}

async function readProofs(tx: Tx, organizationId: string) {
  const where = { organizationId };
  const acceptances = await tx.termsAcceptance.findMany({ where, orderBy: { acceptedAt: 'asc' } });
  const people = await tx.user.findMany({
    where: { id: { in: acceptances.map(({ userId }) => userId) } },
    select: { id: true, firstName: true, lastName: true, email: true },
  });
  const events = await tx.contractEvent.findMany({
    where,
    orderBy: [{ occurredAt: 'asc' }, { id: 'asc' }],
    select: { kind: true, payload: true, actorKind: true, occurredAt: true },
  });
  const notices = await tx.notice.findMany({
    where,
    orderBy: { sentAt: 'asc' },
    select: { kind: true, channel: true, values: true, sentAt: true },
  });
  const formal = await tx.formalNotice.findMany({ where, orderBy: { openedAt: 'asc' } });
  return {
    acceptances: acceptances.map(({ userId, organizationId: _organization, ...acceptance }) => ({
      ...acceptance,
      person: people.find(({ id }) => id === userId) ?? null,
    })),
    ...{ events, notices, formalNotices: formal },
  };
}
