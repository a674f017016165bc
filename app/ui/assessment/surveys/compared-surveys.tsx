import { useTranslation } from 'react-i18next';
import { scaleEnds } from '~/domain/assessment/scale-ends';
import type { SurveyResultsPage } from '~/use-cases/assessment/get-survey-results.server';
import { ShareBar } from '../../charts/share-bar';
import { Card } from '../../primitives/card';
import { useFormats } from '../../primitives/use-formats';

/** The means of questions asked more than once in the same words: at entry, at the end, some time after. */
export function ComparedSurveys({ surveys, compared }: Pick<SurveyResultsPage, 'surveys' | 'compared'>) {
  const { t } = useTranslation('survey');
  const formats = useFormats();
  const used = new Set(compared.flatMap(({ means }) => Object.keys(means)));
  const columns = surveys
    .flatMap(({ lessonId, title, waves }) =>
      waves.map(({ wave }) => ({
        key: `${lessonId}:${wave}`,
        label: waves.length > 1 ? t('results.column', { title, wave: t(`waves.${wave}`) }) : title,
      })),
    )
    .filter(({ key }) => used.has(key));
  return (
    <Card title={t('results.compared.title')} description={t('results.compared.caption')}>
      <div
        className="relative overflow-x-auto"
        tabIndex={0}
        role="region"
        aria-label={t('results.compared.title')}
      >
        <table className="w-full text-[0.9375rem] tabular-nums">
          <thead>
            <tr className="border-b text-sm text-ink-faint">
              <th scope="col" className="py-2 pr-4 text-left font-[560]">
                {t('results.compared.question')}
              </th>
              {columns.map(({ key, label }) => (
                <th key={key} scope="col" className="py-2 pr-4 text-right font-[560]">
                  {label}
                </th>
              ))}
              <th scope="col" className="py-2 text-right font-[560]">
                {t('results.compared.change')}
              </th>
            </tr>
          </thead>
          <tbody className="divide-y">
            {compared.map(({ text, kind, means }) => {
              const given = columns.flatMap(({ key }) => means[key] ?? []);
              const change = ((given.at(-1) ?? 0) - (given[0] ?? 0)) / 100;
              return (
                <tr key={`${kind}:${text}`}>
                  <th scope="row" className="py-3 pr-4 text-left font-normal">
                    {text}
                  </th>
                  {columns.map(({ key }) => (
                    <td key={key} className="py-3 pr-4 text-right">
                      <Mean mean={means[key]} highest={scaleEnds[kind][1]} />
                    </td>
                  ))}
                  <td className="py-3 text-right font-[560]">
                    {change > 0 ? '+' : ''}
                    {formats.number(change)}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

function Mean({ mean, highest }: { mean: number | undefined; highest: number }) {
  const formats = useFormats();
  if (mean === undefined) return <span className="text-ink-faint">–</span>;
  return (
    <span className="inline-flex w-24 flex-col items-end gap-1">
      {formats.number(mean / 100)}
      <ShareBar ratio={mean / highest / 100} className="h-1.5 w-full rounded-full" />
    </span>
  );
}
