import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { AttemptPage } from '~/use-cases/assessment/get-attempt.server';
import type { PendingReports } from '../pending-reports';
import { AnswerBook, type AnswerBookState } from './answer-book';

type Page = Pick<AttemptPage, 'attemptId' | 'questions' | 'answers'> & { address: string };

const never = () => () => {};

/** The answers of this page: as the server gave them, and once script runs, as they are given and saved. */
export function useAnswerBook(reports: PendingReports | null, page: Page) {
  const { attemptId, address } = page;
  // What the server knew when the page came is where it begins: later loads change nothing here.
  const begun = useRef(page);
  const [atFirst] = useState(() => stateAtFirst(page));
  const [book, setBook] = useState<AnswerBook | null>(null);

  useEffect(() => {
    if (!reports) return;
    const opened = new AnswerBook({
      ...{ attemptId, reports, url: `${address}/answers`, stored: begun.current.answers },
      questionIds: begun.current.questions.map(({ id }) => id),
      random: () => 1 + Math.floor(Math.random() * 2_147_483_646),
    });
    setBook(opened);
    void reports.flush();
    return () => opened.close();
  }, [reports, attemptId, address]);

  const state = useSyncExternalStore(
    book?.subscribe ?? never,
    () => book?.state ?? atFirst,
    () => atFirst,
  );
  return { book, ...state };
}

function stateAtFirst({ questions, answers }: Page): AnswerBookState {
  const entries = questions.map(({ id }) => {
    const kept = answers.find(({ questionId }) => questionId === id);
    const saved = kept ? { state: 'saved' as const, at: kept.savedAt } : { state: 'idle' as const };
    return [id, { answer: kept?.answer ?? null, saved, turn: 0, refused: null, problem: null }];
  });
  return { entries: Object.fromEntries(entries) as AnswerBookState['entries'], over: false };
}
