import { ClipboardCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { FundingPage } from '~/use-cases/funding/get-funding-page.server';
import { Badge } from '../primitives/badge';
import { Card } from '../primitives/card';
import { EmptyState } from '../primitives/empty-state';
import { useFormats } from '../primitives/use-formats';

type Evaluation = FundingPage['evaluations'][number];

/** Which lessons position, ask and evaluate, and where each person stands in them (F4, F7). */
export function EvaluationsCard({ funding }: { funding: FundingPage }) {
  const { t } = useTranslation('funding');
  const { evaluations, people } = funding;
  const here = people.filter(({ left }) => !left);
  return (
    <Card title={t('evaluations.title')} description={t('evaluations.text')}>
      {evaluations.length === 0 ? (
        <EmptyState icon={<ClipboardCheck />} title={t('evaluations.empty.title')} compact headingLevel={3}>
          {t('evaluations.empty.text')}
        </EmptyState>
      ) : (
        <ul className="divide-y">
          {evaluations.map((evaluation) => (
            <li key={evaluation.lessonId} className="py-4 first:pt-0 last:pb-0">
              <EvaluationLine evaluation={evaluation} people={here} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function EvaluationLine({ evaluation, people }: { evaluation: Evaluation; people: FundingPage['people'] }) {
  const { t } = useTranslation('funding');
  const results = new Map(evaluation.results.map((result) => [result.enrolmentId, result]));
  const done = people.filter(({ enrolmentId }) => results.get(enrolmentId)?.handedInAt).length;
  return (
    <details>
      <summary className="flex cursor-pointer flex-wrap items-center gap-x-3 gap-y-1">
        <span className="min-w-0 flex-1">
          <span className="font-[560]">{evaluation.title}</span>
          <span className="block text-sm text-ink-faint">{evaluation.module}</span>
        </span>
        <Badge tone="accent">{t(`purposes.${evaluation.purpose}`)}</Badge>
        <span className="text-sm text-ink-soft tabular-nums">
          {t('evaluations.done', { done, all: people.length })}
        </span>
      </summary>
      <ul className="mt-3 grid gap-x-8 gap-y-1.5 text-[0.9375rem] sm:grid-cols-2">
        {people.map(({ enrolmentId, name }) => (
          <li key={enrolmentId} className="flex justify-between gap-4">
            <span className="min-w-0 truncate">{name}</span>
            <Result result={results.get(enrolmentId)} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Result({ result }: { result: Evaluation['results'][number] | undefined }) {
  const { t } = useTranslation('funding');
  const formats = useFormats();
  if (!result?.handedInAt) return <span className="text-ink-faint">{t('evaluations.notDone')}</span>;
  if (result.waiting) return <span className="text-ink-soft">{t('evaluations.waiting')}</span>;
  if (result.score === null) return <span className="text-ink-soft">{t('evaluations.answered')}</span>;
  const score = formats.percent(result.score / 10_000);
  if (result.passed === null) return <span className="tabular-nums">{score}</span>;
  return (
    <span className={result.passed ? 'text-success-ink' : 'text-danger-ink'}>
      {t(result.passed ? 'evaluations.passed' : 'evaluations.failed', { score })}
    </span>
  );
}
