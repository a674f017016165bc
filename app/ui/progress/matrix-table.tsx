import { useTranslation } from 'react-i18next';
import type { LessonSummary, MatrixModule } from '~/domain/learning/progress-matrix';
import type { MatrixLearner } from '~/use-cases/learning/get-progress-matrix.server';
import { useFormats } from '../primitives/use-formats';
import { matrixRowHtml } from './matrix-row-html';

type MatrixTableProps = {
  modules: readonly MatrixModule[];
  learners: readonly MatrixLearner[];
  summaries: readonly LessonSummary[];
};

/** The matrix itself: it scrolls within its frame, names and lessons stay in sight. */
export function MatrixTable({ modules, learners, summaries }: MatrixTableProps) {
  const { t } = useTranslation('progress');
  const formats = useFormats();
  const firsts = firstPlaces(modules);
  const lessons = modules.flatMap((module, at) =>
    module.lessons.map((lesson, place) => ({ ...lesson, number: `${at + 1}.${place + 1}` })),
  );
  return (
    <div
      className="max-h-[75vh] overflow-auto rounded-xl shadow-sm"
      role="region"
      aria-label={t('matrix.title')}
      tabIndex={0}
    >
      <table className="matrix">
        <caption className="sr-only">{t('matrix.text')}</caption>
        <thead>
          <tr>
            <th className="min-w-40 px-4 py-3 text-left align-bottom font-[560] sm:min-w-60" scope="col">
              {t('columns.name')}
            </th>
            {lessons.map(({ id, title, number }, place) => (
              <th
                key={id}
                scope="col"
                title={title}
                data-first={firsts.has(place) || undefined}
                className="px-1 pt-3 pb-2 align-bottom font-normal"
              >
                <span className="block text-xs font-[560] tabular-nums">{number}</span>
                <span className="mx-auto mt-1 block h-36 overflow-hidden text-left text-xs text-ellipsis whitespace-nowrap text-ink-soft [text-orientation:sideways] [writing-mode:vertical-rl]">
                  {title}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row" className="px-4 font-[560]">
              {t('matrix.all')}
            </th>
            {summaries.map(({ done, of, score }, place) => (
              <td key={place} data-first={firsts.has(place) || undefined}>
                <span className="block font-[560]">{of === 0 ? '–' : formats.percent(done / of)}</span>
                {score !== null && (
                  <span className="block text-xs whitespace-nowrap text-ink-faint">
                    {t('matrix.mean', { score: formats.percent(score / 10_000) })}
                  </span>
                )}
              </td>
            ))}
          </tr>
          {learners.map((learner) => (
            <tr
              key={learner.enrolmentId}
              dangerouslySetInnerHTML={{ __html: matrixRowHtml(learner, firsts) }}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The columns with which a module begins. */
function firstPlaces(modules: readonly MatrixModule[]): ReadonlySet<number> {
  const places = new Set<number>();
  let place = 0;
  for (const { lessons } of modules) {
    if (lessons.length > 0) places.add(place);
    place += lessons.length;
  }
  return places;
}
