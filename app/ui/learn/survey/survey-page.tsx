import { Form, Link, useActionData } from '@remix-run/react';
import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SurveyPage as Page } from '~/domain/assessment/survey-page';
import { Callout } from '../../primitives/callout';
import { SubmitButton } from '../../primitives/submit-button';
import { SurveyAnswersList } from './survey-answers-list';
import { SurveyQuestionField } from './survey-question-field';

/** What an action answers that keeps the form: what was said, and what is wrong, by question. */
export type SurveyProblems = {
  said: Record<string, string[]>;
  problems: Record<string, string>;
};

/** A survey to be answered, or the thanks for it. `backTo`: the lesson it stands for, null for one sent afterwards. */
export function SurveyPage({ page, backTo }: { page: Page; backTo: string | null }) {
  const { activity, answered, answers, language, lesson, courseTitle } = page;
  const { t } = useTranslation('survey');
  const kept = useActionData<SurveyProblems>();
  const naming = activity.anonymous ? 'anonymous' : 'named';
  return (
    <article className="mx-auto max-w-[44rem]">
      <header>
        <Link
          to={backTo ?? '/learn'}
          className="inline-flex min-h-11 items-center gap-2 rounded-sm text-sm text-ink-soft hover:text-ink"
        >
          <ArrowLeft aria-hidden="true" className="size-4" />
          {t(backTo ? 'back' : 'backToCourse')}
        </Link>
        <h1 className="mt-2 text-3xl text-balance" lang={language}>
          {lesson.title}
        </h1>
        <p className="mt-2 text-ink-soft">{t('for', { course: courseTitle })}</p>
      </header>
      <div className="mt-8 flex flex-col gap-6">
        {answered ? (
          <>
            <Callout tone="success" title={t('answered.title')}>
              {t(`answered.${naming}`)}
            </Callout>
            {answers && (
              <SurveyAnswersList questions={activity.questions} answers={answers} language={language} />
            )}
          </>
        ) : (
          <Form method="post" noValidate className="flex flex-col gap-6">
            {lesson.html !== '' && (
              <div className="prose" lang={language} dangerouslySetInnerHTML={{ __html: lesson.html }} />
            )}
            <Callout title={t(`${naming}.title`)}>{t(`${naming}.text`)}</Callout>
            {kept?.problems && (
              <Callout tone="danger" live="alert">
                {t('problems')}
              </Callout>
            )}
            <p className="text-sm text-ink-faint">{t('required')}</p>
            <div className="flex flex-col gap-4" lang={language}>
              {activity.questions.map((question) => (
                <SurveyQuestionField
                  key={question.id}
                  question={question}
                  said={kept?.said[question.id] ?? []}
                  problem={kept?.problems[question.id] ?? null}
                />
              ))}
            </div>
            <div>
              <SubmitButton size="large">{t('send')}</SubmitButton>
            </div>
          </Form>
        )}
      </div>
    </article>
  );
}
