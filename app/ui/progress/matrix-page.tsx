import { Link } from '@remix-run/react';
import { Grid3x3, List } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Pace } from '~/domain/learning/lateness';
import { matrixWords, type MatrixCell } from '~/domain/learning/progress-matrix';
import type { ProgressMatrix } from '~/use-cases/learning/get-progress-matrix.server';
import { ButtonLink } from '../primitives/button-link';
import { DataTableFilters } from '../primitives/data-table-filters';
import { EmptyState } from '../primitives/empty-state';
import { Pagination } from '../primitives/pagination';
import { matrixSigns } from './matrix-row-html';
import { MatrixTable } from './matrix-table';

const paces: readonly Pace[] = ['late', 'inactive', 'on-track', 'not-started', 'completed'];

/** Where every learner stands in every lesson. */
export function MatrixPage({ courseId, matrix }: { courseId: string; matrix: ProgressMatrix }) {
  const { t } = useTranslation('progress');
  const { modules, learners, next, summaries } = matrix;
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div>
          <h2 className="text-lg font-[620]">{t('matrix.title')}</h2>
          <p className="text-sm text-ink-soft">{t('matrix.text')}</p>
        </div>
        <ButtonLink
          variant="secondary"
          to={`/teach/courses/${courseId}/learners`}
          icon={<List aria-hidden="true" />}
        >
          {t('matrix.asList')}
        </ButtonLink>
      </div>
      <DataTableFilters
        searchLabel={t('learners.search')}
        filters={[
          {
            ...{ name: 'pace', label: t('columns.pace'), all: t('matrix.everyPace') },
            options: paces.map((pace) => ({ value: pace, label: t(`pace.${pace}`) })),
          },
        ]}
        exportTo={`/teach/courses/${courseId}/matrix.csv`}
      />
      {learners.length === 0 ? (
        <EmptyState icon={<Grid3x3 />} title={t('matrix.emptyTitle')} headingLevel={3}>
          {t('matrix.emptyText')}
        </EmptyState>
      ) : (
        <>
          <Legend />
          <MatrixTable modules={modules} learners={learners} summaries={summaries} />
        </>
      )}
      <Pagination next={next} />
      <p className="text-sm text-ink-soft">
        <Link to="/teach" className="rounded-sm underline underline-offset-4">
          {t('matrix.behind')}
        </Link>
      </p>
    </div>
  );
}

function Legend() {
  const { t } = useTranslation('progress');
  const shown: MatrixCell[] = ['d', 'b', 'w', 'l', '-', '.'];
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-2 text-sm text-ink-soft" aria-label={t('matrix.legend')}>
      {shown.map((cell) => (
        <li key={cell} className="flex items-center gap-2">
          <span className="matrix">
            <table>
              <tbody>
                <tr>
                  <td data-s={cell} className="size-6! min-w-6! rounded-sm border-0!">
                    {matrixSigns[cell]}
                  </td>
                </tr>
              </tbody>
            </table>
          </span>
          {t(`matrix.cells.${matrixWords[cell]}`)}
        </li>
      ))}
    </ul>
  );
}
