import { joinSql, queryRaw, sql } from '~/platform/raw-sql.server';
import { likeEachWord, withoutAccents } from '~/platform/search-words.server';
import type { Tx } from '~/platform/tenancy.server';

const mostFound = 1000;

/**
 * The members whose name and address together hold every word, without regard to case and accents: the first thousand
 * by name. Reads the organization's members only.
 */
export async function findMembersByWords(tx: Tx, organizationId: string, words: string): Promise<string[]> {
  const wanted = likeEachWord(words);
  if (wanted.length === 0) return [];
  const text = withoutAccents(sql`"firstName" || ' ' || "lastName" || ' ' || "email"`);
  const conditions = wanted.map((word) => sql`${text} LIKE ${word}`);
  const rows = await queryRaw<{ id: string }>(
    tx,
    sql`SELECT "id" FROM "Membership" WHERE "organizationId" = ${organizationId}::uuid AND "erasedAt" IS NULL AND ${joinSql(conditions, ' AND ')}
        ORDER BY "lastName", "firstName", "id" LIMIT ${mostFound}`,
  );
  return rows.map(({ id }) => id);
}
