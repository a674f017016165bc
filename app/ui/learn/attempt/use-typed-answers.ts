import { useCallback, useEffect, useRef, type RefObject } from 'react';
import { answerFromFields } from '~/domain/assessment/answer-from-fields';
import type { RedactedQuestion } from '~/domain/assessment/redact-question';
import type { AnswerBook } from './answer-book';

const pauseMs = 400;
const typedKinds: readonly string[] = ['short-text', 'number', 'free-text', 'gaps'];

/**
 * Reads the fields of a question as they change and gives its answer to the book: at once where one chooses, after a
 * short pause where one types. `commit` sends what is still being typed.
 */
export function useTypedAnswers(
  form: RefObject<HTMLFormElement | null>,
  book: AnswerBook | null,
  timesNow: () => Record<string, number>,
) {
  const waiting = useRef<{ question: RedactedQuestion; timer: ReturnType<typeof setTimeout> } | null>(null);

  const give = useCallback(
    (question: RedactedQuestion) => {
      if (!form.current || !book) return;
      const answer = answerFromFields(question, new FormData(form.current).entries());
      book.give(question.id, answer, timesNow()[question.id] ?? 0);
    },
    [form, book, timesNow],
  );

  const commit = useCallback(() => {
    const { current } = waiting;
    if (!current) return;
    clearTimeout(current.timer);
    waiting.current = null;
    give(current.question);
  }, [give]);

  useEffect(() => {
    window.addEventListener('pagehide', commit);
    document.addEventListener('visibilitychange', commit);
    return () => {
      window.removeEventListener('pagehide', commit);
      document.removeEventListener('visibilitychange', commit);
    };
  }, [commit]);

  const changed = useCallback(
    (question: RedactedQuestion) => {
      if (waiting.current?.question.id !== question.id) commit();
      else clearTimeout(waiting.current.timer);
      waiting.current = { question, timer: setTimeout(commit, pauseMs) };
      if (!typedKinds.includes(question.kind)) commit();
    },
    [commit],
  );

  return { changed, commit };
}
