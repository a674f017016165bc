import type { LoaderFunctionArgs } from '@remix-run/node';
import { csvResponse } from '~/http/csv-response.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { wordsFor } from '~/http/words.server';
import { getMemberImportProblems } from '~/use-cases/organizations/get-member-import-problems.server';

/** Every problem of an imported file as CSV: line, column, what was there, what is wrong. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireMember(args, 'members.invite');
  const { fileName, problems } = await getMemberImportProblems(actor, {
    importId: idParam(args, 'importId'),
  });
  const t = wordsFor(args.request, 'manage');
  const rows = problems.map(({ line, column, value, code }) => [
    line,
    column ? t(`import.columns.${column}`) : '',
    value ?? '',
    t(`import.problems.${code}`, { value: value ?? '' }),
  ]);
  const header = [t('import.line'), t('import.column'), t('import.value'), t('import.problem')];
  return csvResponse(`${fileName.replace(/\.csv$/i, '')}-${t('import.problemsFile')}.csv`, header, [rows]);
}
