import { CircleAlert } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { SurveyQuestion } from '~/domain/assessment/survey';
import { scaleEnds } from '~/domain/assessment/scale-ends';
import { Checkbox } from '../../primitives/checkbox';
import { TextArea } from '../../primitives/text-area';

type Shown = { question: SurveyQuestion; said: readonly string[]; problem: string | null };

/** One question of a survey, as a field of a plain form under the question's id. */
export function SurveyQuestionField({ question, said, problem }: Shown) {
  const id = useId();
  const { kind, text, required } = question;
  const star = required && (
    <span aria-hidden="true" className="ml-1 text-danger-ink">
      *
    </span>
  );
  const wrong = problem && (
    <p id={`${id}-error`} className="mt-2 flex gap-1.5 text-sm text-danger-ink">
      <CircleAlert aria-hidden="true" className="mt-[0.1875rem] size-4 flex-none" />
      {problem}
    </p>
  );
  const described = problem ? `${id}-error` : undefined;
  const frame = 'rounded-xl bg-surface p-5 shadow-sm sm:p-6';
  if (kind === 'text') {
    return (
      <div className={frame}>
        <label htmlFor={id} className="mb-3 block font-[560]">
          {text}
          {star}
        </label>
        <TextArea
          id={id}
          name={question.id}
          maxLength={5000}
          required={required}
          defaultValue={said[0] ?? ''}
          aria-invalid={problem ? true : undefined}
          aria-describedby={described}
        />
        {wrong}
      </div>
    );
  }
  return (
    <fieldset className={frame} aria-describedby={described}>
      <legend className="float-left mb-3 w-full font-[560]">
        {text}
        {star}
      </legend>
      <div className="clear-both">
        {kind === 'single' || kind === 'multiple' ? (
          <Options question={question} said={said} />
        ) : (
          <Scale question={question} said={said} />
        )}
      </div>
      {wrong}
    </fieldset>
  );
}

function Options({
  question,
  said,
}: {
  question: Extract<SurveyQuestion, { kind: 'single' | 'multiple' }>;
  said: readonly string[];
}) {
  const { t } = useTranslation('survey');
  const several = question.kind === 'multiple';
  return (
    <div className="flex flex-col gap-1">
      {several && <p className="mb-1 text-sm text-ink-faint">{t('severalHint')}</p>}
      {question.options.map((option) =>
        several ? (
          <Checkbox
            key={option.id}
            className="py-2"
            label={option.text}
            name={question.id}
            value={option.id}
            defaultChecked={said.includes(option.id)}
          />
        ) : (
          <label key={option.id} className="flex gap-3 py-2 text-[0.9375rem]">
            <input
              type="radio"
              className="tick mt-0.5"
              name={question.id}
              value={option.id}
              required={question.required}
              defaultChecked={said.includes(option.id)}
            />
            {option.text}
          </label>
        ),
      )}
    </div>
  );
}

function Scale({
  question,
  said,
}: {
  question: Extract<SurveyQuestion, { kind: 'rating' | 'scale' }>;
  said: readonly string[];
}) {
  const { t } = useTranslation('survey');
  const [lowest, highest] = scaleEnds[question.kind];
  const values = Array.from({ length: highest - lowest + 1 }, (_, at) => lowest + at);
  const ends = question.kind === 'rating' ? 'ratingEnds' : 'scaleEnds';
  return (
    <>
      <div
        className={
          question.kind === 'rating' ? 'grid grid-cols-5 gap-2' : 'grid grid-cols-6 gap-2 sm:grid-cols-11'
        }
      >
        {values.map((value) => (
          <label
            key={value}
            className="grid min-h-11 cursor-pointer place-content-center rounded-md bg-surface font-[560] tabular-nums ring-1 ring-line-strong/60 ring-inset hover:bg-sunken has-checked:bg-accent has-checked:text-accent-ink has-checked:ring-accent has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent-text"
          >
            <input
              type="radio"
              className="sr-only"
              name={question.id}
              value={value}
              required={question.required}
              defaultChecked={said.includes(String(value))}
            />
            {value}
          </label>
        ))}
      </div>
      <p className="mt-2 flex justify-between gap-4 text-sm text-ink-faint">
        <span>{t('labelled', { label: lowest, value: t(`${ends}.low`) })}</span>
        <span className="text-right">{t('labelled', { label: highest, value: t(`${ends}.high`) })}</span>
      </p>
    </>
  );
}
