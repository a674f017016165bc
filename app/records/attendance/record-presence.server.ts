import { longestSilenceMs, staysOfProvider, type ProviderSign } from '~/domain/attendance/presence';
import type { PresentPerson } from '~/domain/attendance/session-evidence';
import { createId } from '~/platform/id.server';
import { executeRaw, sql } from '~/platform/raw-sql.server';
import type { Tx } from '~/platform/tenancy.server';
import {
  appendSessionEvidence,
  type SessionSource,
} from '~/records/attendance/append-session-evidence.server';

export type PresenceSign = {
  who: PresentPerson;
  /** One page, one device's stay, or the provider's id of a connection. */
  connection: string;
  kind: 'joined' | 'seen' | 'left';
  at: Date;
  source: SessionSource;
  /** Names the event: the second time it comes it changes nothing. */
  eventKey: string;
  address?: string | null;
  device?: string | null;
  deviceId?: string | null;
};

/**
 * Records one sign of life as evidence, and what it adds to that connection's stays: the same whatever order signs
 * come in, and however often. Pages show signs that follow one another; a provider (`jaas`) says who came and went, and
 * what lies between counts. Returns false where the sign was known.
 */
export async function recordPresence(
  tx: Tx,
  organizationId: string,
  sessionId: string,
  sign: PresenceSign,
  now: Date,
): Promise<boolean> {
  const { who, connection, kind, at, source, eventKey, address = null, device = null } = sign;
  const fact = { source, occurredAt: at, eventKey };
  const payload = { who, connection };
  const { appended } =
    kind === 'joined'
      ? await appendSessionEvidence(
          tx,
          organizationId,
          sessionId,
          { ...fact, kind, payload: { ...payload, address, device } },
          now,
        )
      : await appendSessionEvidence(tx, organizationId, sessionId, { ...fact, kind, payload }, now);
  if (!appended) return false;
  if (source === 'jaas') await rewriteProviderStays(tx, organizationId, sessionId, sign);
  else await extendStay(tx, organizationId, sessionId, sign);
  return true;
}

/** A stay that a connected system vouches for, with both its ends; known by its event. */
export async function recordStay(
  tx: Tx,
  organizationId: string,
  sessionId: string,
  stay: {
    who: PresentPerson;
    connection: string;
    from: Date;
    to: Date;
    source: SessionSource;
    eventKey: string;
  },
  now: Date,
): Promise<boolean> {
  const { who, connection, from, to, source, eventKey } = stay;
  const payload = { who, connection, from: from.toISOString(), to: to.toISOString() };
  const fact = { kind: 'stayed' as const, payload, source, occurredAt: to, eventKey };
  const { appended } = await appendSessionEvidence(tx, organizationId, sessionId, fact, now);
  if (!appended) return false;
  const row = { organizationId, sessionId, ...who, connection, source, from, to, leftAt: to };
  await tx.presenceInterval.create({ data: { id: createId(), ...row }, select: { id: true } });
  return true;
}

async function extendStay(tx: Tx, organizationId: string, sessionId: string, sign: PresenceSign) {
  if (await lengthenOnlyStay(tx, organizationId, sessionId, sign)) return;
  const { who, connection, kind, at, source } = sign;
  const near = await tx.presenceInterval.findMany({
    where: {
      ...{ organizationId, sessionId, connection },
      from: { lte: new Date(at.getTime() + longestSilenceMs) },
      to: { gte: new Date(at.getTime() - longestSilenceMs) },
    },
    orderBy: { from: 'asc' },
    select: { id: true, from: true, to: true, leftAt: true },
  });
  const [first, ...others] = near;
  const left = kind === 'left' ? at : null;
  if (!first) {
    const { address = null, device = null, deviceId = null } = sign;
    const row = { organizationId, id: createId(), sessionId, ...who, connection, source };
    await tx.presenceInterval.create({
      data: { ...row, from: at, to: at, leftAt: left, address, device, deviceId },
      select: { id: true },
    });
    return;
  }
  if (others.length > 0) {
    const ids = others.map(({ id }) => id);
    await tx.presenceInterval.deleteMany({ where: { organizationId, id: { in: ids } } });
  }
  const last = others.at(-1) ?? first;
  const to = last.to > at ? last.to : at;
  const goodbyes = [left, ...near.map(({ leftAt }) => leftAt)].filter((moment) => moment !== null);
  // Whoever showed a sign after a goodbye has come back.
  const leftAt = goodbyes.find((moment) => moment.getTime() === to.getTime()) ?? null;
  await tx.presenceInterval.update({
    where: { organizationId_id: { organizationId, id: first.id } },
    data: { from: first.from < at ? first.from : at, to, leftAt },
    select: { id: true },
  });
}

/** What most signs do, in one statement: lengthens the one stay they fall into. False where there is none, or several. */
async function lengthenOnlyStay(tx: Tx, organizationId: string, sessionId: string, sign: PresenceSign) {
  const { connection, kind, at } = sign;
  const [earliest, latest] = [-longestSilenceMs, longestSilenceMs].map((ms) => new Date(at.getTime() + ms));
  const to = sql`GREATEST(i."to", ${at}::timestamptz)`;
  // A goodbye stands as long as no later sign follows it.
  const lengthened = await executeRaw(
    tx,
    sql`WITH "near" AS (
          SELECT n."id" FROM "PresenceInterval" n
          WHERE n."organizationId" = ${organizationId}::uuid AND n."sessionId" = ${sessionId}::uuid
            AND n."connection" = ${connection} AND n."from" <= ${latest}::timestamptz
            AND n."to" >= ${earliest}::timestamptz
        )
        UPDATE "PresenceInterval" i
        SET "from" = LEAST(i."from", ${at}::timestamptz), "to" = ${to},
          "leftAt" = CASE WHEN i."leftAt" = ${to} OR (${kind === 'left'}::boolean AND ${at}::timestamptz >= i."to")
                     THEN ${to} END
        WHERE i."organizationId" = ${organizationId}::uuid AND i."id" IN (SELECT "id" FROM "near")
          AND (SELECT count(*) FROM "near") = 1`,
  );
  return lengthened > 0;
}

async function rewriteProviderStays(tx: Tx, organizationId: string, sessionId: string, sign: PresenceSign) {
  const { who, connection, kind, at, source, address = null, device = null, deviceId = null } = sign;
  const rows = await tx.presenceInterval.findMany({
    where: { organizationId, sessionId, connection },
    select: { from: true, to: true, leftAt: true },
  });
  const known = rows.flatMap(({ from, to, leftAt }): ProviderSign[] => [
    ...(leftAt === null || from < to ? [{ kind: 'joined' as const, at: from }] : []),
    ...(leftAt ? [{ kind: 'left' as const, at: to }] : []),
  ]);
  const added: ProviderSign[] = kind === 'seen' ? [] : [{ kind, at }];
  await tx.presenceInterval.deleteMany({ where: { organizationId, sessionId, connection } });
  const common = { organizationId, sessionId, ...who, connection, source, address, device, deviceId };
  await tx.presenceInterval.createMany({
    data: staysOfProvider([...known, ...added]).map(({ from, to, closed }) => ({
      ...common,
      ...{ id: createId(), from, to, leftAt: closed ? to : null },
    })),
  });
}
