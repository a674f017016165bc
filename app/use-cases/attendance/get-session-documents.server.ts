import type { ActorOf } from '~/domain/actor';
import { statementsHash } from '~/domain/attendance/proof-bundle';
import { sessionStream } from '~/domain/attendance/session-evidence';
import type { JsonObject } from '~/domain/evidence/canonical-json';
import { chainStart, followChain, verifyChainEnd, type ChainVerdict } from '~/domain/evidence/verify-chain';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { readErasedRecords } from '~/records/learning/read-erased-records.server';

export type SessionDocuments = {
  proof: {
    records: number;
    headHash: string;
    signatures: number;
    statementsHash: string;
    /** What following the chain says; null where it is too long to follow for a page. */
    chain: ChainVerdict | null;
  };
  /** Signatures and corrections, by half-day. */
  halfDays: Record<string, { signed: number; expected: number; corrections: number }>;
};

const recordsFollowed = 5000;

/**
 * What a session's documents are made of: the head of its chain, followed anew each time, and what each half-day
 * bears. Six queries. Refuses with `not-allowed` or `not-found`.
 */
export async function getSessionDocuments(
  actor: ActorOf<'member'>,
  { sessionId }: { sessionId: string },
): Promise<SessionDocuments> {
  if (!can(actor, 'sessions.read') || !can(actor, 'evidence.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const db = forOrganization(organizationId);
  const stream = sessionStream(sessionId);
  const ofSession = { organizationId, sessionId };
  const head = await db.evidenceStream.findUnique({
    where: { organizationId_stream: { organizationId, stream } },
    select: { sequence: true, hash: true },
  });
  if (!head) throw new Refusal('not-found');
  const signatures = await db.attendanceSignature.findMany({
    where: ofSession,
    select: { halfDayId: true, role: true, statementHash: true },
  });
  const expected = await db.halfDayAttendance.groupBy({
    by: ['halfDayId'],
    where: { organizationId, expected: true, halfDay: { sessionId } },
    _count: { _all: true },
  });
  const corrections = await db.attendanceCorrection.groupBy({
    by: ['halfDayId'],
    where: ofSession,
    _count: { _all: true },
  });
  const halfDays: SessionDocuments['halfDays'] = {};
  for (const { halfDayId, _count } of expected) {
    halfDays[halfDayId] = {
      expected: _count._all,
      signed: signatures.filter((one) => one.halfDayId === halfDayId && one.role === 'participant').length,
      corrections: corrections.find((one) => one.halfDayId === halfDayId)?._count._all ?? 0,
    };
  }
  return {
    proof: {
      ...{ records: head.sequence, headHash: head.hash, signatures: signatures.length },
      statementsHash: statementsHash(signatures.map(({ statementHash }) => statementHash)),
      chain: head.sequence > recordsFollowed ? null : await follow(organizationId, stream, head),
    },
    halfDays,
  };
}

async function follow(
  organizationId: string,
  stream: string,
  head: { sequence: number; hash: string },
): Promise<ChainVerdict> {
  const records = await forOrganization(organizationId).evidenceRecord.findMany({
    where: { organizationId, stream, sequence: { lte: head.sequence } },
    orderBy: { sequence: 'asc' },
  });
  const erased = await readErasedRecords(forOrganization(organizationId), organizationId);
  let position = chainStart;
  for (const record of records) {
    const step = followChain(position, { ...record, payload: record.payload as JsonObject }, erased);
    if (!step.follows) return { intact: false, sequence: record.sequence, problem: step.problem };
    position = step.position;
  }
  return verifyChainEnd(position, head);
}
