import type { Role } from '~/domain/organizations/roles';
import { database } from '~/platform/database.server';

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
  /** Set while the session acts as somebody of a client company instead of as a member. */
  contactId: string | null;
  clientId: string | null;
  clientName: string | null;
  /** Of the last hundred things they were told in this organization, those not read that they want to see. */
  unread: number;
};

export type SessionAttributes = {
  organizationId: string | null;
  /** As which contact of a client the session acts; null: as a member. */
  contactId: string | null;
  createdAt: Date;
  lastSeenAt: Date;
  address: string;
  device: string;
};

type Row = ViewerAttributes & SessionAttributes & { userId: string; expiresAt: Date };

/**
 * A session with whoever it stands for, by the hash it is stored under, in one query. An archived membership, or one of
 * an organization that is not the session's, is not returned; nor are an archived contact and one whose client is
 * archived.
 */
export async function readSessionRow(hash: string): Promise<Row | undefined> {
  const rows = await database.$queryRaw<Row[]>`
    SELECT s."userId", s."expiresAt", s."createdAt", s."lastSeenAt", s."address", s."device",
           u."email", u."firstName", u."lastName", u."language", u."theme", u."timeZone",
           o."userId" IS NOT NULL AS "isOperator", u."totpConfirmedAt" IS NOT NULL AS "hasSecondFactor",
           g."id" AS "organizationId", g."name" AS "organizationName", g."accentColour", g."logoFileId",
           g."timeZone" AS "organizationTimeZone", g."plan", g."state", g."planEndsAt",
           m."id" AS "membershipId", m."role"::text AS "role",
           k."id" AS "contactId", k."clientId", q."name" AS "clientName",
           (SELECT count(*)::int FROM (
              SELECT n."kind", n."readAt" FROM "Notification" n
              WHERE n."organizationId" = m."organizationId" AND n."membershipId" = m."id" ORDER BY n."createdAt" DESC, n."id" DESC LIMIT 100) t
            WHERE t."readAt" IS NULL AND NOT EXISTS (SELECT 1 FROM "NotificationSetting" w WHERE NOT w."inApp"
              AND w."organizationId" = m."organizationId" AND w."membershipId" = m."id" AND w."kind" = t."kind")) AS "unread"
    FROM "Session" s
    JOIN "User" u ON u."id" = s."userId"
    LEFT JOIN "Operator" o ON o."userId" = u."id"
    LEFT JOIN "Membership" m ON m."organizationId" = s."organizationId" AND m."userId" = u."id" AND m."status" = 'active'
      AND s."contactId" IS NULL
    LEFT JOIN ("ClientContact" k JOIN "ClientCompany" q
        ON q."organizationId" = k."organizationId" AND q."id" = k."clientId" AND q."archivedAt" IS NULL)
      ON k."organizationId" = s."organizationId" AND k."id" = s."contactId" AND k."userId" = u."id" AND k."status" = 'active'
    LEFT JOIN "Organization" g ON g."id" = COALESCE(m."organizationId", k."organizationId")
    WHERE s."id" = ${hash}`;
  return rows[0];
}
