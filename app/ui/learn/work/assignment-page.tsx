import { Link } from '@remix-run/react';
import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { AssignmentPage as Page } from '~/use-cases/assessment/get-assignment.server';
import { Callout } from '../../primitives/callout';
import { DueSentence } from '../due-badge';
import { WorkCriteria } from './work-criteria';
import { WorkForm } from './work-form';
import { WorkTries } from './work-tries';

export type AssignmentPageProps = Page & { lessonTo: string; timeZone: string };

/** An assignment: what it asks, by when, the work itself, and what came back. */
export function AssignmentPage(props: AssignmentPageProps) {
  const { lesson, activity, turn, due, draft, tries, lessonTo, timeZone } = props;
  const { t } = useTranslation('assignment');
  const overdue = due?.state === 'overdue';
  const writes = turn.turn === 'write';
  const { tries: most } = activity;
  return (
    <article className="mx-auto max-w-[44rem]">
      <header>
        <Link
          to={lessonTo}
          className="inline-flex min-h-11 items-center gap-2 rounded-sm text-sm text-ink-soft hover:text-ink"
        >
          <ArrowLeft aria-hidden="true" className="size-4" />
          {t('back')}
        </Link>
        <h1 className="mt-2 text-3xl text-balance" lang={props.language}>
          {lesson.title}
        </h1>
        {writes && (
          <p className="mt-3 text-sm text-ink-soft">
            {most ? t('tryOf', { number: turn.number, count: most }) : t('try', { number: turn.number })}
          </p>
        )}
        {due && <DueSentence due={due} timeZone={timeZone} />}
      </header>
      <div className="mt-8 flex flex-col gap-8">
        {lesson.html !== '' && (
          <details open={tries.length === 0} className="rounded-xl bg-surface px-5 py-3 shadow-sm sm:px-6">
            <summary className="min-h-9 cursor-pointer py-1.5 font-[620]">{t('instructions')}</summary>
            <div
              className="prose mt-2 pb-3"
              lang={props.language}
              dangerouslySetInnerHTML={{ __html: lesson.html }}
            />
          </details>
        )}
        <WorkCriteria {...activity} />
        {!writes && (
          <Callout tone={turn.turn === 'accepted' ? 'success' : 'info'}>{t(`turns.${turn.turn}`)}</Callout>
        )}
        <WorkTries tries={tries} criteria={activity.criteria} timeZone={timeZone} />
        {writes && overdue && <Callout tone="warning">{t('overdue')}</Callout>}
        {writes && (
          <WorkForm
            key={turn.number}
            {...{ activity, draft, overdue, timeZone, number: turn.number }}
            before={tries[0]?.text ?? ''}
            address={`${lessonTo}/assignment`}
          />
        )}
      </div>
    </article>
  );
}
