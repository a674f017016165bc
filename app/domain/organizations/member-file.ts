import {
  detectSeparator,
  readCsv,
  type CsvProblem,
  type CsvRecord,
  type CsvSeparator,
} from '~/domain/csv-reader';
import { isEmailAddress, normaliseEmailAddress } from '~/domain/organizations/email-address';
import {
  columnOf,
  languageOf,
  neededMemberColumns,
  roleOf,
  type MemberColumn,
} from '~/domain/organizations/member-file-columns';
import type { Role } from '~/domain/organizations/roles';

export const memberFileLimits = { rows: 10_000, cell: 100, email: 254 } as const;

export type MemberRow = {
  line: number;
  email: string;
  firstName: string;
  lastName: string;
  /** `learner` where the file does not say. */
  role: Role;
  /** Null where the file does not say: the organization's own. */
  language: 'fr' | 'en' | null;
  group: string | null;
};

export type MemberFileProblemCode =
  | CsvProblem
  /** Nothing in it, or no line under the headers. */
  | 'file-empty'
  /** Binary, such as a workbook that was not saved as CSV. */
  | 'not-text'
  | 'column-missing'
  | 'column-repeated'
  /** More lines than may be imported at once; `value` is the limit. */
  | 'too-many-rows'
  | 'too-many-cells'
  | 'value-missing'
  | 'value-too-long'
  | 'control-characters'
  | 'email-invalid'
  /** Also on an earlier line, which wins; `value` is the address. */
  | 'email-repeated'
  | 'role-unknown'
  | 'language-unknown';

export type MemberFileProblem = {
  line: number;
  column?: MemberColumn;
  code: MemberFileProblemCode;
  value?: string;
};

export type MemberFile = {
  separator: CsvSeparator;
  /** The columns that were understood, in the order of the file; null for those that are ignored. */
  columns: (MemberColumn | null)[];
  /** The lines without a problem. */
  rows: MemberRow[];
  problems: MemberFileProblem[];
};

/**
 * Reads a list of people from CSV text (see `decodeText` for bytes): comma, semicolon or tab, headers in French or
 * English in any order, blank lines skipped. Changes nothing and knows nothing of who is registered already: a dry
 * run. A line with problems is left out of `rows` and stands in `problems` once for each thing wrong with it.
 */
export function readMemberFile(text: string): MemberFile {
  const body = text.replace(/^\ufeff/, '');
  const separator = detectSeparator(body);
  const file: MemberFile = { separator, columns: [], rows: [], problems: [] };
  if (body.includes('\0')) {
    file.problems.push({ line: 1, code: 'not-text' });
    return file;
  }
  const seen = new Set<string>();
  let lines = 0;
  for (const record of readCsv(body, separator)) {
    if (record.cells.every((cell) => cell.trim() === '')) continue;
    if (file.columns.length === 0) {
      file.columns = record.cells.map(columnOf);
      file.problems.push(...headerProblems(record, file.columns));
      if (file.problems.length > 0) return file;
      continue;
    }
    lines += 1;
    if (lines > memberFileLimits.rows) {
      file.problems.push({ line: record.line, code: 'too-many-rows', value: String(memberFileLimits.rows) });
      return file;
    }
    const { row, problems } = readRow(record, file.columns, seen);
    file.problems.push(...problems);
    if (problems.length === 0) file.rows.push(row);
  }
  if (lines === 0) file.problems.push({ line: 1, code: 'file-empty' });
  return file;
}

function headerProblems(record: CsvRecord, columns: readonly (MemberColumn | null)[]): MemberFileProblem[] {
  const { line, problem } = record;
  if (problem) return [{ line, code: problem }];
  const known = columns.filter((column) => column !== null);
  const missing = neededMemberColumns.filter((column) => !known.includes(column));
  const repeated = known.filter((column, index) => known.indexOf(column) !== index);
  return [
    ...missing.map((column) => ({ line, column, code: 'column-missing' as const })),
    ...repeated.map((column) => ({ line, column, code: 'column-repeated' as const })),
  ];
}

function readRow(record: CsvRecord, columns: readonly (MemberColumn | null)[], seen: Set<string>) {
  const { line } = record;
  const problems: MemberFileProblem[] = [];
  const report = (code: MemberFileProblemCode, column?: MemberColumn, value?: string) => {
    problems.push({
      line,
      code,
      ...(column && { column }),
      ...(value !== undefined && { value: value.slice(0, 200) }),
    });
  };
  const read = (column: MemberColumn): string => {
    const value = (record.cells[columns.indexOf(column)] ?? '').trim().replace(/\s+/g, ' ');
    const longest = column === 'email' ? memberFileLimits.email : memberFileLimits.cell;
    if (value === '' && (neededMemberColumns as readonly string[]).includes(column))
      report('value-missing', column);
    else if (value.length > longest) report('value-too-long', column, value);
    else if (/\p{Cc}/u.test(value)) report('control-characters', column, value);
    return value;
  };

  if (record.problem) report(record.problem);
  else if (record.cells.slice(columns.length).some((cell) => cell.trim() !== '')) report('too-many-cells');

  const email = normaliseEmailAddress(read('email'));
  const row: MemberRow = {
    line,
    email,
    firstName: read('firstName'),
    lastName: read('lastName'),
    role: 'learner',
    language: null,
    group: columns.includes('group') ? read('group') || null : null,
  };

  if (email !== '' && !isEmailAddress(email)) report('email-invalid', 'email', email);
  else if (seen.has(email)) report('email-repeated', 'email', email);
  else if (email !== '') seen.add(email);

  const role = columns.includes('role') ? read('role') : '';
  const known = roleOf(role);
  if (known) row.role = known;
  else if (role !== '') report('role-unknown', 'role', role);
  const language = columns.includes('language') ? read('language') : '';
  row.language = languageOf(language);
  if (language !== '' && row.language === null) report('language-unknown', 'language', language);
  return { row, problems };
}
