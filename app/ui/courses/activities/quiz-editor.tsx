import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Question } from '~/domain/assessment/question';
import type { QuestionKind } from '~/domain/assessment/question-kinds';
import type { QuizActivity, QuizItem } from '~/domain/assessment/quiz';
import { draftOf, emptyDraft, type QuestionDraft } from '../../assessment/questions/question-draft';
import { QuestionForm } from '../../assessment/questions/question-form';
import { QuizQuestions } from '../../assessment/quiz-editor/quiz-questions';
import { QuizSettings } from '../../assessment/quiz-editor/quiz-settings';
import { Button } from '../../primitives/button';
import type { ActivityEditorProps } from './activity-editor-props';
import { ActivitySaved } from './activity-saved';
import { useActivity } from './use-activity';

/** `at` is null for a question that is not in the quiz yet. */
type Writing = { at: number | null; start: QuestionDraft };

/** The questions of a quiz and how it runs; every change is saved by itself, a question once it is complete. */
export default function QuizEditor({ lesson, timeZone }: ActivityEditorProps) {
  const { t } = useTranslation('questions');
  const { activity, change, state, autosave } = useActivity('quiz', lesson);
  const [writing, setWriting] = useState<Writing | null>(null);
  const top = useRef<HTMLDivElement>(null);
  const was = useRef(writing);

  useEffect(() => {
    if (was.current === writing) return;
    was.current = writing;
    top.current?.scrollIntoView({ block: 'start' });
    top.current?.focus({ preventScroll: true });
  }, [writing]);

  const put = (fields: Partial<QuizActivity>) => change({ ...activity, ...fields });

  function write(which: { at: number } | { kind: QuestionKind }) {
    if ('kind' in which) return setWriting({ at: null, start: emptyDraft(which.kind) });
    const item = activity.items[which.at];
    if (item?.type === 'own') setWriting({ at: which.at, start: draftOf(item.question) });
  }

  function keep(question: Question, next: boolean) {
    const item: QuizItem = { type: 'own', question };
    const at = writing?.at ?? null;
    put({ items: at === null ? [...activity.items, item] : activity.items.with(at, item) });
    setWriting(next ? { at: null, start: emptyDraft(question.kind) } : null);
  }

  return (
    <div ref={top} tabIndex={-1} className="flex scroll-mt-20 flex-col gap-6 outline-none">
      <ActivitySaved state={state} autosave={autosave} timeZone={timeZone} />
      {writing ? (
        <>
          <div className="flex flex-wrap items-center gap-3">
            <Button variant="quiet" icon={<ArrowLeft aria-hidden="true" />} onClick={() => setWriting(null)}>
              {t('quiz.back')}
            </Button>
            <h2 className="text-lg font-[620]">
              {t(writing.at === null ? 'quiz.newQuestion' : 'quiz.editQuestion')}
            </h2>
          </div>
          <QuestionForm
            key={writing.start.id}
            start={writing.start}
            submit={t('quiz.saveQuestion')}
            {...(writing.at === null && { submitNext: t('quiz.saveAndNext') })}
            onSave={keep}
            onCancel={() => setWriting(null)}
          />
        </>
      ) : (
        <>
          <QuizQuestions activity={activity} onItems={(items) => put({ items })} onWrite={write} />
          <QuizSettings activity={activity} change={put} />
        </>
      )}
    </div>
  );
}
