import type { MemberColumn } from '~/domain/organizations/member-file-columns';
import type { MemberFileProblem, MemberFileProblemCode, MemberRow } from '~/domain/organizations/member-file';
import type { MemberStatus } from '~/domain/organizations/member-inputs';
import type { Role } from '~/domain/organizations/roles';

/** A person to import; `known` says that the address is the organization's already: such a line changes nothing. */
export type ImportRow = MemberRow & { known?: MemberStatus };

export type ImportProblem = Omit<MemberFileProblem, 'code'> & {
  code: MemberFileProblemCode | 'role-not-allowed';
};

export type ImportLine = {
  line: number;
  kind: 'register' | 'known' | 'problem';
  row: ImportRow | null;
  problems: ImportProblem[];
};

export type ImportCounts = { register: number; known: number; archived: number; problemLines: number };

export const importLineFilters = ['register', 'known', 'problem'] as const;
export type ImportLineFilter = (typeof importLineFilters)[number];

/** Sets apart the rows whose role the importer may not give: each becomes a problem. */
export function withinReach(
  rows: readonly MemberRow[],
  reach: readonly Role[],
): { rows: MemberRow[]; problems: ImportProblem[] } {
  const beyond = rows.filter(({ role }) => !reach.includes(role));
  return {
    rows: rows.filter(({ role }) => reach.includes(role)),
    problems: beyond.map(({ line, role }) => ({
      line,
      column: 'role' satisfies MemberColumn,
      code: 'role-not-allowed' as const,
      value: role,
    })),
  };
}

/** Every line of a checked file, in its order, with what would become of it. */
export function importLines(rows: readonly ImportRow[], problems: readonly ImportProblem[]): ImportLine[] {
  const lines = new Map<number, ImportLine>();
  for (const row of rows) {
    lines.set(row.line, { line: row.line, kind: row.known ? 'known' : 'register', row, problems: [] });
  }
  for (const problem of problems) {
    const known = lines.get(problem.line);
    if (known) known.problems.push(problem);
    else lines.set(problem.line, { line: problem.line, kind: 'problem', row: null, problems: [problem] });
  }
  return [...lines.values()].sort((one, other) => one.line - other.line);
}

export function countImportLines(lines: readonly ImportLine[]): ImportCounts {
  const of = (kind: ImportLine['kind']) => lines.filter((line) => line.kind === kind).length;
  return {
    register: of('register'),
    known: of('known'),
    archived: lines.filter(({ row }) => row?.known === 'archived').length,
    problemLines: of('problem'),
  };
}

/** Problems of the whole file: with one of these nothing of it can be imported. */
const ofWholeFile: readonly ImportProblem['code'][] = [
  'file-empty',
  'not-text',
  'column-missing',
  'column-repeated',
  'too-many-rows',
];

export function blocksImport(problems: readonly ImportProblem[]): boolean {
  return problems.some(({ code }) => ofWholeFile.includes(code));
}
