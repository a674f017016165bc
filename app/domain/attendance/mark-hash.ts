import type { DrawnMark } from '~/domain/attendance/drawn-mark';
import { statementHash } from '~/domain/attendance/statement-hash';
import { canonicalJson } from '~/domain/evidence/canonical-json';

/** SHA-256 of a drawn mark, which its evidence names. */
export const markHash = (mark: DrawnMark): string => statementHash(canonicalJson(mark));
