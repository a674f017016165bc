import { Lucia, TimeSpan, type Adapter, type DatabaseSession, type DatabaseUser } from 'lucia';
import { database } from '~/platform/database.server';
import { hashSecretToken } from '~/platform/secret-token.server';
import { readSessionRow, type SessionAttributes, type ViewerAttributes } from '~/platform/session-row.server';

export type { ViewerAttributes };

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<SessionAttributes, ViewerAttributes>;
    DatabaseSessionAttributes: SessionAttributes;
    DatabaseUserAttributes: ViewerAttributes;
  }
}

/**
 * Lucia's storage. The cookie holds a random id; the table its SHA-256, so that a copy of the table opens nothing.
 * An archived membership, or an organization's that is not the session's, is not returned; nor are an archived contact
 * and one whose client is archived.
 */
const adapter: Adapter = {
  async getSessionAndUser(sessionId): Promise<[DatabaseSession | null, DatabaseUser | null]> {
    const row = await readSessionRow(hashSecretToken(sessionId));
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
  attributes: { organizationId: string | null; contactId?: string | null; address: string; device: string },
): Promise<string> {
  const now = new Date();
  const { contactId = null, ...place } = attributes;
  const opened = { ...place, contactId, createdAt: now, lastSeenAt: now };
  const session = await lucia.createSession(userId, opened);
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

/**
 * Makes another of the person's organizations the session's one (null: none), as a member there or as that contact of a
 * client. The caller checks that they are.
 */
export async function switchSessionOrganization(
  sessionKey: string,
  organizationId: string | null,
  contactId: string | null = null,
): Promise<void> {
  await database.session.updateMany({ where: { id: sessionKey }, data: { organizationId, contactId } });
}

export async function deleteExpiredSessions(): Promise<void> {
  await lucia.deleteExpiredSessions();
}
