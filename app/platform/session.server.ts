import { Lucia, TimeSpan, type Adapter, type DatabaseSession, type DatabaseUser } from 'lucia';
import type { Role } from '~/domain/organizations/roles';
import { database } from '~/platform/database.server';
import { hashSecretToken } from '~/platform/secret-token.server';

/** Everything a page needs to know about who is asking, read in one query with the session. */
export type ViewerAttributes = {
  email: string;
  firstName: string;
  lastName: string;
  language: string;
  theme: string;
  timeZone: string;
  isOperator: boolean;
  hasSecondFactor: boolean;
  organizationId: string | null;
  organizationName: string | null;
  accentColour: string | null;
  logoFileId: string | null;
  organizationTimeZone: string | null;
  plan: string | null;
  /** Of the organization's contract: read with `organizationState`. */
  state: string | null;
  planEndsAt: Date | null;
  membershipId: string | null;
  role: Role | null;
  /** Of the last hundred things they were told in this organization, those not read that they want to see. */
  unread: number;
};

type SessionAttributes = {
  organizationId: string | null;
  createdAt: Date;
  lastSeenAt: Date;
  address: string;
  device: string;
};

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<SessionAttributes, ViewerAttributes>;
    DatabaseSessionAttributes: SessionAttributes;
    DatabaseUserAttributes: ViewerAttributes;
  }
}

type Row = ViewerAttributes & SessionAttributes & { userId: string; expiresAt: Date };

/**
 * Lucia's storage. The cookie holds a random id; the table its SHA-256, so that a copy of the table opens nothing.
 * An archived membership, or an organization's that is not the session's, is not returned.
 */
const adapter: Adapter = {
  async getSessionAndUser(sessionId): Promise<[DatabaseSession | null, DatabaseUser | null]> {
    const rows = await database.$queryRaw<Row[]>`
      SELECT s."userId", s."expiresAt", s."createdAt", s."lastSeenAt", s."address", s."device",
             u."email", u."firstName", u."lastName", u."language", u."theme", u."timeZone",
             o."userId" IS NOT NULL AS "isOperator", u."totpConfirmedAt" IS NOT NULL AS "hasSecondFactor",
             g."id" AS "organizationId", g."name" AS "organizationName", g."accentColour", g."logoFileId",
             g."timeZone" AS "organizationTimeZone", g."plan", g."state", g."planEndsAt",
             m."id" AS "membershipId", m."role"::text AS "role",
             (SELECT count(*)::int FROM (
                SELECT n."kind", n."readAt" FROM "Notification" n
                WHERE n."organizationId" = m."organizationId" AND n."membershipId" = m."id" ORDER BY n."createdAt" DESC, n."id" DESC LIMIT 100) t
              WHERE t."readAt" IS NULL AND NOT EXISTS (SELECT 1 FROM "NotificationSetting" w WHERE NOT w."inApp"
                AND w."organizationId" = m."organizationId" AND w."membershipId" = m."id" AND w."kind" = t."kind")) AS "unread"
      FROM "Session" s
      JOIN "User" u ON u."id" = s."userId"
      LEFT JOIN "Operator" o ON o."userId" = u."id"
      LEFT JOIN "Membership" m ON m."organizationId" = s."organizationId" AND m."userId" = u."id" AND m."status" = 'active'
      LEFT JOIN "Organization" g ON g."id" = m."organizationId"
      WHERE s."id" = ${hashSecretToken(sessionId)}`;
    const row = rows[0];
    if (!row) return [null, null];
    const { userId, expiresAt, ...attributes } = row;
    return [
      { id: sessionId, userId, expiresAt, attributes },
      { id: userId, attributes },
    ];
  },
  async getUserSessions(userId) {
    const rows = await database.session.findMany({ where: { userId }, orderBy: { lastSeenAt: 'desc' } });
    return rows.map(({ id, expiresAt, ...attributes }) => ({ id, userId, expiresAt, attributes }));
  },
  async setSession(session) {
    await database.session.create({
      data: {
        id: hashSecretToken(session.id),
        userId: session.userId,
        expiresAt: session.expiresAt,
        ...session.attributes,
      },
    });
  },
  async updateSessionExpiration(sessionId, expiresAt) {
    await database.session.updateMany({
      where: { id: hashSecretToken(sessionId) },
      data: { expiresAt, lastSeenAt: new Date() },
    });
  },
  async deleteSession(sessionId) {
    await database.session.deleteMany({ where: { id: hashSecretToken(sessionId) } });
  },
  async deleteUserSessions(userId) {
    await database.session.deleteMany({ where: { userId } });
  },
  async deleteExpiredSessions() {
    await database.session.deleteMany({ where: { expiresAt: { lte: new Date() } } });
  },
};

const lucia = new Lucia(adapter, {
  sessionExpiresIn: new TimeSpan(30, 'd'),
  sessionCookie: {
    name: 'assidu-session',
    attributes: { sameSite: 'lax', path: '/', secure: (process.env.APP_URL ?? '').startsWith('https:') },
  },
  getSessionAttributes: (attributes) => attributes,
  getUserAttributes: (attributes) => attributes,
});

export type Viewer = ViewerAttributes & {
  userId: string;
  /** The hash under which the session is stored: names it in lists, opens nothing. */
  sessionKey: string;
  /** Set when the session was prolonged: a Set-Cookie header to send along. */
  renewedCookie: string | null;
};

const seenEveryMs = 5 * 60_000;

/** Who the request's cookie stands for, or null. Expired and revoked sessions are nobody's. */
export async function readSession(cookieHeader: string | null): Promise<Viewer | null> {
  const sessionId = lucia.readSessionCookie(cookieHeader ?? '');
  if (!sessionId) return null;
  const { session, user } = await lucia.validateSession(sessionId);
  if (!session) return null;
  const { id: userId, ...attributes } = user;
  const sessionKey = hashSecretToken(sessionId);
  if (Date.now() - session.lastSeenAt.getTime() > seenEveryMs) {
    await database.session.updateMany({ where: { id: sessionKey }, data: { lastSeenAt: new Date() } });
  }
  const renewedCookie = session.fresh ? lucia.createSessionCookie(sessionId).serialize() : null;
  return { ...attributes, userId, sessionKey, renewedCookie };
}

/** Opens a session (always with a new id: rotated at sign-in) and returns the Set-Cookie header. */
export async function openSession(
  userId: string,
  attributes: { organizationId: string | null; address: string; device: string },
): Promise<string> {
  const now = new Date();
  const session = await lucia.createSession(userId, { ...attributes, createdAt: now, lastSeenAt: now });
  return lucia.createSessionCookie(session.id).serialize();
}

/** Ends the session of this cookie and returns the Set-Cookie header that clears it. */
export async function closeSession(cookieHeader: string | null): Promise<string> {
  const sessionId = lucia.readSessionCookie(cookieHeader ?? '');
  if (sessionId) await lucia.invalidateSession(sessionId);
  return lucia.createBlankSessionCookie().serialize();
}

export type SessionSummary = {
  key: string;
  address: string;
  device: string;
  createdAt: Date;
  lastSeenAt: Date;
};

export async function listSessions(userId: string): Promise<SessionSummary[]> {
  const now = Date.now();
  const sessions = await adapter.getUserSessions(userId);
  return sessions
    .filter((session) => session.expiresAt.getTime() > now)
    .map(({ id, attributes }) => ({ key: id, ...attributes }));
}

/** Ends the person's sessions: that one (`key`), or all but one (`exceptKey`), or all. Returns how many. */
export async function revokeSessions(
  userId: string,
  which: { key: string } | { exceptKey: string } | 'all',
): Promise<number> {
  const id = which === 'all' ? undefined : 'key' in which ? which.key : { not: which.exceptKey };
  const { count } = await database.session.deleteMany({ where: { userId, ...(id ? { id } : {}) } });
  return count;
}

/** Makes another of the person's organizations the session's one (null: none). The caller checks the membership. */
export async function switchSessionOrganization(
  sessionKey: string,
  organizationId: string | null,
): Promise<void> {
  await database.session.updateMany({ where: { id: sessionKey }, data: { organizationId } });
}

export async function deleteExpiredSessions(): Promise<void> {
  await lucia.deleteExpiredSessions();
}
