import { sql } from '~/platform/raw-sql.server';

const mostWords = 5;
const accented = 'àáâãäåçèéêëìíîïñòóôõöùúûüýÿ';
const plain = 'aaaaaaceeeeiiiinooooouuuuyy';

/** The words somebody looks for, as patterns for LIKE: five at most, in lower case, without accents. */
export function likeEachWord(words: string): string[] {
  return words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, mostWords)
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
}

/** A text of SQL as {@link likeEachWord} compares it. */
export function withoutAccents(text: ReturnType<typeof sql>): ReturnType<typeof sql> {
  return sql`translate(lower(${text}), ${accented}, ${plain})`;
}
