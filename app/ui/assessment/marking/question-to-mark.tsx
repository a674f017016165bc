import { useTranslation } from 'react-i18next';
import type { AttemptToMark } from '~/use-cases/assessment/get-attempt-to-mark.server';
import { AnswerLines } from '../../learn/attempt/answer-lines-view';
import { Badge, type BadgeTone } from '../../primitives/badge';
import { TextAreaField } from '../../primitives/text-area-field';
import { TextField } from '../../primitives/text-field';
import { useFormats } from '../../primitives/use-formats';
import { QuestionPrompt } from '../questions/question-prompt';

type Question = AttemptToMark['questions'][number];

const tones: Record<Question['state'], BadgeTone> = {
  ...{ right: 'success', partly: 'warning', wrong: 'danger', unanswered: 'neutral' },
  'to-mark': 'info',
};

/** One answer beside what was expected, with the fields for its points and a comment. */
export function QuestionToMark(props: { question: Question; number: number; files: AttemptToMark['files'] }) {
  const { question, number, files } = props;
  const { t } = useTranslation('marking');
  const { t: says } = useTranslation('quiz');
  const formats = useFormats();
  const points = question.points === null ? '' : formats.number(question.points / 100);
  const most = formats.number(question.outOf / 100);
  return (
    <fieldset className="min-w-0 rounded-xl bg-surface p-5 shadow-sm sm:p-6">
      <legend className="sr-only">{says('navigator.question', { number })}</legend>
      <div className="mb-3 flex flex-wrap items-center justify-between gap-2 text-sm text-ink-faint">
        <span aria-hidden="true">{says('navigator.question', { number })}</span>
        <Badge tone={tones[question.state]}>
          {says(`states.${question.state}`)}
          {points && ` · ${points} / ${most}`}
        </Badge>
      </div>
      <QuestionPrompt question={question} />
      <dl className="mt-4 grid gap-4 sm:grid-cols-2">
        <div className="min-w-0">
          <dt className="text-sm text-ink-faint">{t('question.answer')}</dt>
          <dd className="mt-1 rounded-lg bg-sunken px-4 py-3">
            {question.answer.length === 0 ? (
              <span className="text-ink-soft">{says('review.none')}</span>
            ) : (
              <AnswerLines lines={question.answer} files={files} />
            )}
          </dd>
        </div>
        {question.right.length > 0 && (
          <div className="min-w-0">
            <dt className="text-sm text-ink-faint">{t('question.expected')}</dt>
            <dd className="mt-1 px-4 py-3">
              <AnswerLines lines={question.right} files={files} />
            </dd>
          </div>
        )}
      </dl>
      <div className="mt-5 grid gap-4 sm:grid-cols-[9rem_1fr]">
        <TextField
          label={t('question.points', { most })}
          name={`points.${question.id}`}
          inputMode="decimal"
          autoComplete="off"
          defaultValue={question.byHand ? points : ''}
          placeholder={question.byHand ? undefined : points}
          {...(question.state === 'to-mark' && { 'data-points': '' })}
        />
        <TextAreaField
          label={t('question.feedback')}
          name={`feedback.${question.id}`}
          rows={2}
          maxLength={5000}
          defaultValue={question.feedback}
        />
      </div>
    </fieldset>
  );
}
