import { useTranslation } from 'react-i18next';
import type { SurveyQuestion } from '~/domain/assessment/survey';
import type { SurveyAnswers } from '~/domain/assessment/survey-answers';
import { scaleEnds } from '~/domain/assessment/scale-ends';

/** What somebody answered, with their name, to be read again. */
export function SurveyAnswersList({
  questions,
  answers,
  language,
}: {
  questions: readonly SurveyQuestion[];
  answers: SurveyAnswers;
  language: string;
}) {
  const { t } = useTranslation('survey');
  function inWords(question: SurveyQuestion): string {
    const answer = answers[question.id];
    if (typeof answer === 'number' && (question.kind === 'rating' || question.kind === 'scale'))
      return t('results.meanOf', { mean: answer, count: scaleEnds[question.kind][1] });
    if (Array.isArray(answer) && 'options' in question) {
      return question.options
        .filter(({ id }) => answer.includes(id))
        .map(({ text }) => text)
        .join(', ');
    }
    return typeof answer === 'string' ? answer : t('noAnswer');
  }
  return (
    <dl className="flex flex-col gap-4" lang={language}>
      {questions.map((question) => (
        <div key={question.id} className="rounded-xl bg-surface p-5 shadow-sm">
          <dt className="text-sm text-ink-soft">{question.text}</dt>
          <dd className="mt-1 font-[560] whitespace-pre-wrap wrap-break-word">{inWords(question)}</dd>
        </div>
      ))}
    </dl>
  );
}
