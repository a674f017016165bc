import { Link } from '@remix-run/react';
import { Download, MessageCircleQuestion } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type {
  SurveyResultsPage as Results,
  WaveResults,
} from '~/use-cases/assessment/get-survey-results.server';
import { Badge } from '../../primitives/badge';
import { buttonStyle } from '../../primitives/button-style';
import { ButtonLink } from '../../primitives/button-link';
import { EmptyState } from '../../primitives/empty-state';
import { ProgressBar } from '../../primitives/progress-bar';
import { useFormats } from '../../primitives/use-formats';
import { ComparedSurveys } from './compared-surveys';
import { QuestionResultView } from './question-result';

type Survey = Results['surveys'][number];

/** What the surveys of a course say, one after another, and what was asked more than once side by side. */
export function SurveyResultsPage({ surveys, compared, courseId }: Results & { courseId: string }) {
  const { t } = useTranslation('survey');
  const courseTo = `/teach/courses/${courseId}`;
  if (surveys.length === 0) {
    return (
      <EmptyState
        icon={<MessageCircleQuestion />}
        title={t('results.emptyTitle')}
        action={<ButtonLink to={courseTo}>{t('results.emptyAction')}</ButtonLink>}
      >
        {t('results.emptyText')}
      </EmptyState>
    );
  }
  return (
    <div className="flex flex-col gap-12">
      {compared.length > 0 && <ComparedSurveys surveys={surveys} compared={compared} />}
      {surveys.map((survey) => (
        <SurveySection key={survey.lessonId} survey={survey} courseTo={courseTo} />
      ))}
    </div>
  );
}

function SurveySection({ survey, courseTo }: { survey: Survey; courseTo: string }) {
  const { t } = useTranslation('survey');
  const { lessonId, title, purpose, anonymous, waves } = survey;
  return (
    <section aria-labelledby={lessonId} className="flex flex-col gap-6">
      <header>
        <h2 id={lessonId} className="text-xl font-[620]">
          {title}
        </h2>
        <p className="mt-2 flex flex-wrap gap-2">
          <Badge tone="accent">{t(`purposes.${purpose}`)}</Badge>
          <Badge>{t(anonymous ? 'results.anonymous' : 'results.named')}</Badge>
        </p>
      </header>
      {waves.map((wave) => (
        <Wave
          key={wave.wave}
          wave={wave}
          several={waves.length > 1}
          csv={`${courseTo}/surveys.csv?lesson=${lessonId}&wave=${wave.wave}`}
        />
      ))}
    </section>
  );
}

function Wave({ wave, several, csv }: { wave: WaveResults; several: boolean; csv: string }) {
  const { t } = useTranslation('survey');
  const formats = useFormats();
  const { asked, answered, results, respondents } = wave;
  const rate = asked === 0 ? 0 : answered / asked;
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div className="min-w-60 flex-1 sm:max-w-sm">
          {several && <p className="mb-1 font-[620]">{t(`waves.${wave.wave}`)}</p>}
          <p className="mb-2 text-sm text-ink-soft tabular-nums">
            {t('labelled', { label: t('results.rate'), value: formats.percent(rate) })} ·{' '}
            {t('results.answeredOf', { answered, asked })}
          </p>
          <ProgressBar ratio={rate} label={t('results.rate')} />
        </div>
        {results && (
          <a href={csv} download className={buttonStyle({ variant: 'secondary', size: 'small' })}>
            <Download aria-hidden="true" />
            {t('results.csv')}
          </a>
        )}
      </div>
      {results ? (
        <div className="grid items-start gap-4 lg:grid-cols-2">
          {results.map((question) => (
            <QuestionResultView key={question.id} question={question} />
          ))}
        </div>
      ) : (
        <p className="rounded-xl bg-surface p-5 text-ink-soft shadow-sm">
          {t(answered === 0 ? 'results.none' : 'results.tooFew')}
        </p>
      )}
      {respondents.length > 0 && (
        <details className="rounded-xl bg-surface px-5 py-3 shadow-sm">
          <summary className="min-h-9 cursor-pointer py-1.5 text-[0.9375rem] font-[560]">
            {t('results.respondents', { count: respondents.length })}
          </summary>
          <ul className="mt-2 grid max-h-72 gap-x-6 gap-y-1 overflow-auto pb-2 sm:grid-cols-2 lg:grid-cols-3">
            {respondents.map(({ enrolmentId, name }) => (
              <li key={enrolmentId}>
                <Link
                  to={`/teach/enrolments/${enrolmentId}`}
                  className="inline-flex min-h-9 items-center text-accent-text underline underline-offset-4"
                >
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
