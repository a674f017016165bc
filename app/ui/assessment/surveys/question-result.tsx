import { useTranslation } from 'react-i18next';
import type { SurveyResult } from '~/domain/assessment/survey-results';
import { Card } from '../../primitives/card';
import { useFormats } from '../../primitives/use-formats';
import { DistributionBars } from './distribution-bars';

/** What all answers to one question say. */
export function QuestionResultView({ question }: { question: SurveyResult }) {
  const { text, result } = question;
  const { t } = useTranslation('survey');
  const formats = useFormats();
  const answered = t('results.answered', { count: result.answered });
  if (result.kind === 'text') {
    return (
      <Card headingLevel={3} title={text} description={t('results.texts', { count: result.answered })}>
        <ul
          className="flex max-h-72 flex-col gap-3 overflow-auto"
          tabIndex={result.answered > 3 ? 0 : undefined}
        >
          {result.texts.map((said, place) => (
            <li key={place} className="rounded-md bg-sunken px-4 py-2.5 whitespace-pre-wrap wrap-break-word">
              {said}
            </li>
          ))}
        </ul>
      </Card>
    );
  }
  if ('options' in result) {
    const bars = result.options.map(({ id, text: label, count }) => ({ key: id, label, count }));
    return <DistributionBars title={text} caption={answered} bars={bars} answered={result.answered} />;
  }
  const highest = result.values.at(-1)?.value ?? 0;
  const { mean, recommend } = result;
  const meanText = mean !== null && t('results.meanOf', { mean: formats.number(mean / 100), count: highest });
  const said = [
    meanText && t('labelled', { label: t('results.mean'), value: meanText }),
    recommend !== null && t('labelled', { label: t('results.recommend'), value: formats.number(recommend) }),
    answered,
  ];
  const bars = result.values.map(({ value, count }) => ({ key: String(value), label: String(value), count }));
  return (
    <DistributionBars
      title={text}
      caption={said.filter(Boolean).join(' · ')}
      bars={bars}
      answered={result.answered}
    />
  );
}
