import { useTranslation } from 'react-i18next';
import type { ImportProblem } from '~/domain/organizations/member-import';

/** What is wrong with a line: the column, and the reason. */
export function ImportProblemText({ problem }: { problem: ImportProblem }) {
  const { t } = useTranslation('manage');
  const { column, code, value } = problem;
  return (
    <>
      {column && <span className="font-[560]">{t(`import.columns.${column}`)} · </span>}
      {t(`import.problems.${code}`, { value: value ?? '' })}
    </>
  );
}
