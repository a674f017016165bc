import { dictionaries } from '~/domain/learning/search-words';
import { queryRaw, sql } from '~/platform/raw-sql.server';
import type { Tx } from '~/platform/tenancy.server';

export type FoundLesson = {
  versionId: string;
  lessonId: string;
  /** The text as HTML, with what is said in a recording after it. */
  text: string;
  /** What the words searched have in common with those found, by the dictionary of the course. */
  stems: string[];
};

type Search = {
  versions: readonly { id: string; language: keyof typeof dictionaries }[];
  words: readonly [string, ...string[]];
  /** Lessons of which only the title may be found. */
  titleOnly: readonly string[];
  limit: number;
};

// Whatever the database's own idea of letters: accents and capitals go, and what stands between words in print parts them.
const letters = 'àáâãäåçèéêëìíîïñòóôõöùúûüýÿÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝŸ’‘“”«»…–—\u00a0\u202f';
const plainly = 'aaaaaaceeeeiiiinooooouuuuyyaaaaaaceeeeiiiinooooouuuuyy           ';
const longestText = 100_000;

/**
 * Lessons of published versions whose title, text or transcript has all of the words, the best first: words by the
 * dictionary of the course's language, without capitals and accents, the last one as the beginning of one. What a quiz,
 * a survey or an assignment asks is not looked at. One statement, which reads the versions named and no other.
 */
export function searchLessons(
  tx: Tx,
  organizationId: string,
  { versions, words, titleOnly, limit }: Search,
): Promise<FoundLesson[]> {
  const ids = versions.map(({ id }) => id);
  const configurations = versions.map(({ language }) => dictionaries[language]);
  const query = `${words.join(' & ')}:*`;
  // Cheap, before any text is cut into words: half of each word must be there, whatever its ending.
  const parts = words.map((word) => `%${word.slice(0, Math.max(3, Math.floor(word.length / 2)))}%`);
  return queryRaw<FoundLesson>(
    tx,
    sql`SELECT m."versionId", m."lessonId", left(m."text", ${longestText}) AS "text",
          tsvector_to_array(to_tsvector(m."dictionary", ${words.join(' ')})) AS "stems"
        FROM (
          SELECT p.*, setweight(to_tsvector(p."dictionary", p."title"), 'A') || to_tsvector(p."dictionary", p."plain") AS "vector"
          FROM (
            SELECT l.*, translate(regexp_replace(lower(l."name"), '[œŒ]', 'oe', 'g'), ${letters}, ${plainly}) AS "title",
              translate(regexp_replace(lower(l."text"), '[œŒ]', 'oe', 'g'), ${letters}, ${plainly}) AS "plain"
            FROM (
              SELECT l."versionId", l."lessonId", l."position", l."title" AS "name", c."dictionary"::regconfig AS "dictionary",
                CASE WHEN l."lessonId" = ANY(${[...titleOnly]}::uuid[]) THEN ''
                  ELSE concat_ws(' ', l."html", CASE WHEN l."kind" IN ('video', 'audio') THEN l."activity"->>'transcript' END)
                END AS "text"
              FROM unnest(${ids}::uuid[], ${configurations}::text[]) AS c("versionId", "dictionary")
              JOIN "CourseVersionLesson" l
                ON l."organizationId" = ${organizationId}::uuid AND l."versionId" = c."versionId"
            ) l OFFSET 0
          ) p
          WHERE p."title" || ' ' || p."plain" LIKE ALL (${parts}::text[])
          OFFSET 0
        ) m
        WHERE m."vector" @@ to_tsquery(m."dictionary", ${query})
        ORDER BY ts_rank(m."vector", to_tsquery(m."dictionary", ${query})) DESC, m."position", m."lessonId"
        LIMIT ${limit}`,
  );
}
