import type { Role } from '~/domain/organizations/roles';
import { database } from '~/platform/database.server';
import { hashSecretToken } from '~/platform/secret-token.server';

/** The member whose token a request bears, with what every call needs of their organization. */
export type MemberToken = {
  kind: 'member';
  tokenId: string;
  tokenName: string;
  userId: string;
  membershipId: string;
  organizationId: string;
  role: Role;
  plan: string;
  /** Of the organization's contract: read with `organizationState`. */
  state: string;
  planEndsAt: Date | null;
  /** As its subscription keeps it; null before its first event. */
  contract: unknown;
};

export type OperatorToken = { kind: 'operator'; userId: string };

type Row = Omit<MemberToken, 'kind'> & { lastUsedAt: Date | null; operatorUserId: string | null };

const usedEveryMs = 60_000;

/**
 * Who a bearer token stands for, in one query, or null: unknown, revoked, of somebody who is not (or no longer) an
 * active member, or no longer an operator. When it was last used is noted once a minute at most, by real time.
 */
export async function readApiToken(token: string): Promise<MemberToken | OperatorToken | null> {
  const hash = hashSecretToken(token);
  const rows = await database.$queryRaw<Row[]>`
    SELECT o."userId" AS "operatorUserId", t."id" AS "tokenId", t."name" AS "tokenName", t."lastUsedAt",
           m."userId", m."id" AS "membershipId", m."role"::text AS "role",
           g."id" AS "organizationId", g."plan", g."state", g."planEndsAt", c."contract"
    FROM "ApiTokenKey" k
    LEFT JOIN "Operator" o ON o."userId" = k."operatorUserId"
    LEFT JOIN "ApiToken" t
      ON t."organizationId" = k."organizationId" AND t."id" = k."apiTokenId" AND t."revokedAt" IS NULL
    LEFT JOIN "Membership" m
      ON m."organizationId" = t."organizationId" AND m."id" = t."membershipId" AND m."status" = 'active'
    LEFT JOIN "Organization" g ON g."id" = m."organizationId"
    LEFT JOIN "Subscription" c ON c."organizationId" = g."id"
    WHERE k."hash" = ${hash}`;
  const row = rows[0];
  if (!row) return null;
  const { operatorUserId, lastUsedAt, ...member } = row;
  if (operatorUserId) return { kind: 'operator', userId: operatorUserId };
  if (!member.membershipId || !member.userId) return null;
  const now = Date.now();
  if (!lastUsedAt || now - lastUsedAt.getTime() > usedEveryMs) {
    await database.apiToken.updateMany({
      where: { organizationId: member.organizationId, id: member.tokenId },
      data: { lastUsedAt: new Date(now) },
    });
  }
  return { kind: 'member', ...member };
}
