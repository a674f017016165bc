import { Link } from '@remix-run/react';
import { BookOpen, FileCheck, PenLine, Stamp, UserPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ToldTask } from '~/domain/funding/told-task';
import { useFormats } from '../primitives/use-formats';
import { useFundingWords } from './use-funding-words';

const icons = {
  lessons: BookOpen,
  sign: PenLine,
  countersign: Stamp,
  agreement: FileCheck,
  acknowledge: UserPlus,
};

type Shown = {
  tasks: readonly ToldTask[];
  more?: number;
  currency: string;
  timeZone: string;
  /** When the list was made: what was due before waits. */
  asOf: string;
  /** Where each leads; none for readers who cannot open it. */
  toOf?: (task: ToldTask) => string | null;
};

/** What can still be saved: who does what by when, and what it is worth. */
export function FundingTaskList({ tasks, more = 0, currency, timeZone, asOf, toOf }: Shown) {
  const { t } = useTranslation('funding');
  return (
    <>
      <ul className="divide-y">
        {tasks.map((task) => (
          <Task key={task.key} {...{ task, currency, timeZone, asOf }} to={toOf?.(task) ?? null} />
        ))}
      </ul>
      {more > 0 && <p className="pt-3 text-sm text-ink-faint">{t('tasks.more', { count: more })}</p>}
    </>
  );
}

type TaskShown = { task: ToldTask; currency: string; timeZone: string; asOf: string; to: string | null };

function Task({ task, currency, timeZone, asOf, to }: TaskShown) {
  const { t } = useTranslation('funding');
  const { money } = useFundingWords(currency);
  const Icon = icons[task.kind];
  const words = useTaskWords(timeZone);
  const what = words.what(task);
  return (
    <li className="flex flex-col gap-x-4 gap-y-1 py-3.5 sm:flex-row sm:items-start">
      <span className="flex min-w-0 flex-1 gap-3">
        <Icon aria-hidden="true" className="mt-0.5 size-[1.125rem] flex-none text-ink-faint" />
        <span className="min-w-0">
          {to ? (
            <Link to={to} className="rounded-sm font-[560] underline-offset-4 hover:underline">
              {what}
            </Link>
          ) : (
            <span className="font-[560]">{what}</span>
          )}
          <span className="block text-sm text-ink-faint">
            {words.detail(task)}
            {words.detail(task) && ' · '}
            {task.dueAt > asOf ? t('tasks.by', { moment: words.moment(task.dueAt) }) : t('tasks.now')}
          </span>
        </span>
      </span>
      <span className="flex-none pl-[1.875rem] text-[0.9375rem] tabular-nums sm:pl-0 sm:text-right">
        {task.worth > 0 ? money(task.worth) : <span className="text-ink-faint">{t('tasks.proof')}</span>}
      </span>
    </li>
  );
}

function useTaskWords(timeZone: string) {
  const { t } = useTranslation('funding');
  const formats = useFormats();
  const moment = (instant: string) => formats.moment(instant, timeZone);
  return {
    moment,
    what(task: ToldTask): string {
      const name = task.name ?? '';
      if (task.kind === 'lessons') return t('tasks.lessons', { name, module: task.module ?? '' });
      if (task.kind === 'agreement' && task.name === null) return t('tasks.agreementForAll');
      return t(`tasks.${task.kind}`, { name });
    },
    detail(task: ToldTask): string {
      if (task.kind === 'lessons') return t('tasks.lessonCount', { count: task.lessons });
      if (task.halfDay === null) return '';
      return `${task.halfDay.title}, ${moment(task.halfDay.startsAt)}`;
    },
  };
}
