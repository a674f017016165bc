import { useCallback, useEffect, useRef, type RefObject } from 'react';
import { answerFromFields } from '~/domain/assessment/answer-from-fields';
import type { RedactedQuestion } from '~/domain/assessment/redact-question';
import type { AnswerBook } from './answer-book';

const pauseMs = 400;
const typedKinds: readonly string[] = ['short-text', 'number', 'free-text', 'gaps'];

/**
 * Reads the fields of a question as they change and gives its answer to the book, which keeps it at once and sends it: at
 * once where one chooses, after a short pause where one types. `commit` sends what is still being typed.
 */
export function useTypedAnswers(
  form: RefObject<HTMLFormElement | null>,
  book: AnswerBook | null,
  timesNow: () => Record<string, number>,
) {
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const give = useCallback(
    (question: RedactedQuestion) => {
      if (!form.current || !book) return;
      const answer = answerFromFields(question, new FormData(form.current).entries());
      book.give(question.id, answer, timesNow()[question.id] ?? 0, { send: false });
    },
    [form, book, timesNow],
  );

  const commit = useCallback(() => {
    if (waiting.current === undefined) return;
    clearTimeout(waiting.current);
    waiting.current = undefined;
    book?.send();
  }, [book]);

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
      give(question);
      clearTimeout(waiting.current);
      waiting.current = setTimeout(commit, pauseMs);
      if (!typedKinds.includes(question.kind)) commit();
    },
    [give, commit],
  );

  return { changed, commit };
}
