import { Flag } from 'lucide-react';
import { lazy, Suspense, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '~/domain/assessment/answer';
import { fieldName } from '~/domain/assessment/answer-from-fields';
import type { RedactedQuestion } from '~/domain/assessment/redact-question';
import { QuestionPrompt } from '../../assessment/questions/question-prompt';
import { QuestionView } from '../../assessment/questions/question-view';
import { Button } from '../../primitives/button';
import { Callout } from '../../primitives/callout';
import { useFormats } from '../../primitives/use-formats';
import type { BookEntry } from './answer-book';
import type { NamedFile } from './file-answer';
import { OrderingAnswer } from './ordering-answer';

const FileAnswer = lazy(() => import('./file-answer').then((module) => ({ default: module.FileAnswer })));

export type QuestionCardProps = {
  question: RedactedQuestion;
  number: number;
  count: number;
  entry: BookEntry;
  /** The write that its learner has seen, for a form without script. */
  revision: number;
  files: readonly NamedFile[];
  current: boolean;
  /** Whether script runs: then parts may answer by themselves. */
  alive: boolean;
  flagged: boolean;
  timeZone: string;
  onFlag: () => void;
  onAnswer: (answer: Answer | null) => void;
  onInsist: () => void;
};

/** One question of an attempt: what is asked, where one answers, and what became of the answer. */
export function QuestionCard(props: QuestionCardProps) {
  const { question, number, count, entry, current, alive, timeZone } = props;
  const { t } = useTranslation('quiz');
  const formats = useFormats();
  const id = useId();
  const { refused, saved, problem } = entry;
  return (
    <fieldset
      id={`question-${number}`}
      tabIndex={-1}
      aria-describedby={`${id}-prompt`}
      className={current ? 'min-w-0 rounded-xl bg-surface p-5 shadow-sm outline-none sm:p-8' : 'hidden'}
    >
      <legend className="sr-only">{t('question', { number, count })}</legend>
      <div className="mb-5 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p aria-hidden="true" className="text-sm text-ink-faint tabular-nums">
          {t('question', { number, count })} · {t('points', { count: question.points })}
        </p>
        {alive && (
          <Button
            variant={props.flagged ? 'secondary' : 'quiet'}
            size="small"
            aria-pressed={props.flagged}
            icon={<Flag aria-hidden="true" className={props.flagged ? 'fill-current' : ''} />}
            onClick={props.onFlag}
          >
            {t('flag')}
          </Button>
        )}
      </div>
      <div className="flex flex-col gap-6">
        <div id={`${id}-prompt`}>
          <QuestionPrompt question={question} />
          <p className="sr-only">{t('points', { count: question.points })}</p>
        </div>
        {refused && (
          <Callout
            tone="warning"
            live="alert"
            title={t('refused.title')}
            actions={
              refused.mine && (
                <Button size="small" variant="secondary" onClick={props.onInsist}>
                  {t('refused.insist')}
                </Button>
              )
            }
          >
            {t('refused.text', { time: saved.state === 'saved' ? formats.time(saved.at, timeZone) : '' })}
            {refused.mine && 'text' in refused.mine && (
              <q className="mt-2 block whitespace-pre-line">{refused.mine.text}</q>
            )}
          </Callout>
        )}
        {problem && (
          <Callout tone="danger" live="alert">
            {problem}
          </Callout>
        )}
        <input type="hidden" name={`question:${question.id}`} value={`${question.kind}:${props.revision}`} />
        <Answering key={entry.turn} {...props} />
      </div>
    </fieldset>
  );
}

/** The browser's own fields; with script, what is moved or uploaded answers by itself. */
function Answering({ question, entry, files, alive, onAnswer }: QuestionCardProps) {
  const { t } = useTranslation('quiz');
  const { answer } = entry;
  if (question.kind === 'ordering' && alive) return <OrderingAnswer {...{ question, answer, onAnswer }} />;
  if (question.kind !== 'file') {
    return <QuestionView question={question} answer={answer} name={(part) => fieldName(question.id, part)} />;
  }
  const kept = answer?.kind === 'file' ? answer.fileIds : [];
  if (!alive) {
    return (
      <>
        <p className="text-sm text-ink-soft">{t('files.needScript')}</p>
        {kept.map((id) => (
          <input key={id} type="hidden" name={question.id} value={id} />
        ))}
      </>
    );
  }
  return (
    <Suspense fallback={<p className="text-sm text-ink-faint">{t('files.loading')}</p>}>
      <FileAnswer {...{ answer, files, onAnswer }} maxFiles={question.maxFiles} />
    </Suspense>
  );
}
