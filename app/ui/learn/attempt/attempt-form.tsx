import { Form } from '@remix-run/react';
import { ArrowLeft, ArrowRight, ListChecks } from 'lucide-react';
import { useCallback, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../primitives/button';
import { SavedIndicator } from '../../primitives/saved-indicator';
import { useReading } from '../use-reading';
import { useReports } from '../use-reports';
import type { AttemptPageProps } from './attempt-page-props';
import { AttemptNavigator } from './attempt-navigator';
import { Countdown } from './countdown';
import { HandInPanel } from './hand-in-panel';
import { QuestionCard } from './question-card';
import { savedOf } from './saved-of';
import { useAnswerBook } from './use-answer-book';
import { useFlags } from './use-flags';
import { useHandIn } from './use-hand-in';
import { usePlace } from './use-place';
import { useResponseTimes } from './use-response-times';
import { useTypedAnswers } from './use-typed-answers';

const formId = 'attempt';

/**
 * An open attempt: one question at a time, each answer saved as it is given. A plain form before script runs: whatever
 * one presses saves first, then goes there.
 */
export function AttemptForm(props: AttemptPageProps) {
  const { questions, answers, files, address, enrolmentId, lessonId, timeZone, closesAt } = props;
  const { t } = useTranslation('quiz');
  const reports = useReports(props.membershipId);
  useReading(reports, `/learn/courses/${enrolmentId}/lessons/${lessonId}`);
  const { book, entries, over } = useAnswerBook(reports, props);
  const { place, goTo } = usePlace(props.asked, questions.length);
  const shown = place === 'end' ? null : (questions[place - 1] ?? null);
  const timesNow = useResponseTimes(answers, shown?.id ?? null);
  const form = useRef<HTMLFormElement>(null);
  const { changed, commit } = useTypedAnswers(form, book, timesNow);
  const { handIn, ...handing } = useHandIn({ address, book, commit, timesNow });
  const flags = useFlags(props.attemptId);
  const [ended, setEnded] = useState(false);
  const end = useCallback(() => {
    setEnded(true);
    void handIn(true);
  }, [handIn]);

  const items = questions.map(({ id }) => ({
    ...{ id, answered: (entries[id]?.answer ?? null) !== null, flagged: flags.isFlagged(id) },
  }));
  const go = (event: FormEvent) => {
    if (!book) return;
    event.preventDefault();
    commit();
    const { submitter } = event.nativeEvent as SubmitEvent;
    goTo(submitter instanceof HTMLButtonElement ? submitter.value : String(place));
  };
  const last = place === questions.length;
  return (
    <div className="mx-auto max-w-5xl">
      <header className="sticky top-14 z-20 -mx-4 mb-6 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b bg-paper/95 px-4 py-3 backdrop-blur-md sm:top-16">
        <div className="min-w-0">
          <h1 className="truncate text-lg font-[620]">{props.lessonTitle}</h1>
          <p className="text-sm text-ink-faint">{t('attempt', { number: props.number })}</p>
        </div>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <SavedIndicator saved={savedOf(entries)} timeZone={timeZone} />
          {closesAt && <Countdown {...{ closesAt, timeZone }} now={props.now} onEnd={end} />}
        </div>
      </header>
      {(over || ended) && (
        <p role="alert" className="mb-6 rounded-lg bg-warning-soft px-4 py-3 text-warning-ink">
          {t('time.over')}
        </p>
      )}
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_17rem] lg:items-start">
        <Form
          ref={form}
          id={formId}
          method="post"
          action={address}
          preventScrollReset
          onSubmit={go}
          className="contents"
        >
          <div className="min-w-0 lg:col-start-1 lg:row-start-1">
            {questions.map((question, at) => {
              const entry = entries[question.id];
              if (!entry) return null;
              const give = (answer: typeof entry.answer) =>
                book?.give(question.id, answer, timesNow()[question.id] ?? 0);
              return (
                <div
                  key={question.id}
                  lang={props.language}
                  onChange={({ target }) => {
                    // What moves or uploads answers by itself.
                    if (question.kind !== 'file' && 'name' in target && target.name) changed(question);
                  }}
                  onBlur={commit}
                >
                  <QuestionCard
                    {...{ question, entry, files, timeZone }}
                    number={at + 1}
                    count={questions.length}
                    revision={answers.find((one) => one.questionId === question.id)?.revision ?? 0}
                    current={place === at + 1}
                    alive={book !== null}
                    flagged={flags.isFlagged(question.id)}
                    onFlag={() => flags.toggle(question.id)}
                    onAnswer={give}
                    onInsist={() => book?.insist(question.id, timesNow()[question.id] ?? 0)}
                  />
                </div>
              );
            })}
            {place !== 'end' && (
              <div className="mt-5 flex flex-row-reverse items-center justify-between gap-3">
                <Button
                  type="submit"
                  name="go"
                  size="large"
                  value={last ? 'end' : place + 1}
                  icon={last ? <ListChecks aria-hidden="true" /> : undefined}
                >
                  {t(last ? 'finish' : 'next')}
                  {!last && <ArrowRight aria-hidden="true" />}
                </Button>
                {place > 1 && (
                  <Button
                    type="submit"
                    name="go"
                    value={place - 1}
                    variant="secondary"
                    size="large"
                    icon={<ArrowLeft aria-hidden="true" />}
                  >
                    {t('previous')}
                  </Button>
                )}
              </div>
            )}
          </div>
          <aside className="order-last flex flex-col gap-3 lg:sticky lg:top-40 lg:col-start-2 lg:row-start-1">
            <AttemptNavigator items={items} place={place} />
            {place !== 'end' && !last && (
              <Button type="submit" name="go" value="end" variant="quiet" wide>
                {t('finish')}
              </Button>
            )}
          </aside>
        </Form>
        {place === 'end' && (
          <div className="lg:col-start-1 lg:row-start-1">
            <HandInPanel {...{ items, address, formId }} state={handing} onHandIn={() => void handIn()} />
          </div>
        )}
      </div>
    </div>
  );
}
