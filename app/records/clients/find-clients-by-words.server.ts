import { joinSql, queryRaw, sql } from '~/platform/raw-sql.server';
import { likeEachWord, withoutAccents } from '~/platform/search-words.server';
import type { Tx } from '~/platform/tenancy.server';

const mostFound = 1000;

/**
 * The clients whose name, SIREN and place together hold every word, without regard to case and accents: the first
 * thousand by name. Reads the organization's clients only.
 */
export async function findClientsByWords(tx: Tx, organizationId: string, words: string): Promise<string[]> {
  const wanted = likeEachWord(words);
  if (wanted.length === 0) return [];
  const text = withoutAccents(
    sql`"name" || ' ' || coalesce("siren", '') || ' ' || coalesce("siret", '') || ' ' || "postalCode" || ' ' || "city"`,
  );
  const conditions = wanted.map((word) => sql`${text} LIKE ${word}`);
  const rows = await queryRaw<{ id: string }>(
    tx,
    sql`SELECT "id" FROM "ClientCompany" WHERE "organizationId" = ${organizationId}::uuid AND ${joinSql(conditions, ' AND ')}
        ORDER BY "name", "id" LIMIT ${mostFound}`,
  );
  return rows.map(({ id }) => id);
}
