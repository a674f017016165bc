import { Check, Clock, Minus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { AnswerLine } from '~/domain/assessment/answer-lines';
import type { MarkState } from '~/domain/assessment/mark-question';
import type { AttemptReview } from '~/use-cases/assessment/get-attempt-review.server';
import { QuestionPrompt } from '../../assessment/questions/question-prompt';
import { Badge, type BadgeTone } from '../../primitives/badge';
import { useFormats } from '../../primitives/use-formats';
import { AnswerLines } from './answer-lines-view';
import { useDuration } from './use-duration';

const looks: Record<MarkState, { tone: BadgeTone; icon: typeof Check }> = {
  right: { tone: 'success', icon: Check },
  partly: { tone: 'warning', icon: Minus },
  wrong: { tone: 'danger', icon: X },
  unanswered: { tone: 'neutral', icon: Minus },
  'to-mark': { tone: 'info', icon: Clock },
};

type Props = {
  question: AttemptReview['questions'][number];
  number: number;
  files: readonly { id: string; name: string }[];
};

/** A question as it was answered, with what its quiz tells of it. */
export function ReviewedQuestion({ question, number, files }: Props) {
  const { t } = useTranslation('quiz');
  const formats = useFormats();
  const duration = useDuration();
  const { mark, right, feedback, trainerFeedback } = question;
  const Icon = mark && looks[mark.state].icon;
  return (
    <li className="rounded-xl bg-surface p-5 shadow-sm sm:p-6">
      <div className="mb-3 flex flex-wrap items-center justify-between gap-2 text-sm text-ink-faint tabular-nums">
        <span>
          {t('navigator.question', { number })} · {duration(question.timeSpentMs)}
        </span>
        {mark && (
          <Badge tone={looks[mark.state].tone} icon={Icon && <Icon aria-hidden="true" />}>
            {t(`states.${mark.state}`)}
            {mark.points !== null &&
              ` · ${t('review.points', { points: formats.number(mark.points / 100), outOf: formats.number(mark.outOf / 100) })}`}
          </Badge>
        )}
      </div>
      <QuestionPrompt question={question} />
      <dl className="mt-4 flex flex-col gap-3">
        <Said title={t('review.yours')} lines={question.answer} files={files} empty={t('review.none')} />
        {right && mark?.state !== 'right' && <Said title={t('review.right')} lines={right} files={files} />}
      </dl>
      {[...feedback, ...(trainerFeedback ? [trainerFeedback] : [])].map((text, at) => (
        <p
          key={at}
          className="mt-3 rounded-lg bg-sunken px-4 py-3 text-[0.9375rem] whitespace-pre-line text-ink-soft"
        >
          {at === feedback.length && (
            <span className="mb-1 block text-sm font-[560] text-ink">{t('review.trainer')}</span>
          )}
          {text}
        </p>
      ))}
    </li>
  );
}

function Said(props: { title: string; lines: readonly AnswerLine[]; files: Props['files']; empty?: string }) {
  return (
    <div>
      <dt className="text-sm text-ink-faint">{props.title}</dt>
      <dd className="mt-1">
        {props.lines.length === 0 ? (
          <span className="text-ink-soft">{props.empty}</span>
        ) : (
          <AnswerLines lines={props.lines} files={props.files} />
        )}
      </dd>
    </div>
  );
}
