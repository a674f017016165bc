import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatInstantDay } from '~/domain/calendar-format';
import { changedNothing, type ClockRun } from '~/domain/lifecycle/clock-run';
import { useFormats } from '../primitives/use-formats';
import { useJobWords } from './use-job-words';

const timeZone = 'Europe/Paris';

/** What ran on the way of a move, day by day and in order, each run with what it changed in words. */
export function ClockRunList({ runs }: { runs: readonly ClockRun[] }) {
  const { i18n } = useTranslation('operator');
  const dayOf = ({ at }: ClockRun) => formatInstantDay(at, i18n.language, timeZone, 'full');
  const days = new Map<string, { run: ClockRun; key: number }[]>();
  for (const [key, run] of runs.entries()) {
    const day = dayOf(run);
    days.set(day, [...(days.get(day) ?? []), { run, key }]);
  }
  return (
    <ol className="flex flex-col gap-6">
      {[...days].map(([day, lines]) => (
        <li key={day}>
          <h3 className="text-sm font-[600] text-ink-soft first-letter:uppercase">{day}</h3>
          <ol className="mt-2 divide-y border-t">
            {lines.map(({ run, key }) => (
              <RunLine key={key} run={run} />
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}

function RunLine({ run }: { run: ClockRun }) {
  const { t } = useTranslation('operator');
  const formats = useFormats();
  const words = useJobWords();
  const figures = Object.entries(run.changed).filter(
    ([name, value]) => name !== 'organizations' && !changedNothing(value),
  );
  return (
    <li className="grid gap-x-5 gap-y-1 py-3 text-[0.9375rem] sm:grid-cols-[4rem_1fr]">
      <time dateTime={run.at} className="text-ink-faint tabular-nums">
        {formats.time(run.at, timeZone)}
      </time>
      <div className="min-w-0">
        <p className="font-[560]">{words.purposeOf(run.job) ?? run.job}</p>
        {figures.length > 0 && (
          <ul className="flex flex-wrap gap-x-5 gap-y-0.5 text-sm text-ink-soft tabular-nums">
            {figures.map(([name, value]) => (
              <li key={name} className="wrap-anywhere">
                {t('clock.figure', { name: words.figureOf(name), value: words.valueOf(value) })}
              </li>
            ))}
          </ul>
        )}
        {run.error !== undefined && (
          <p className="mt-0.5 flex gap-1.5 text-sm text-danger-ink">
            <CircleAlert aria-hidden="true" className="mt-[0.1875rem] size-4 flex-none" />
            <span className="min-w-0 wrap-anywhere">
              {run.error === 'still-due' ? t('clock.stillDue') : t('clock.failed', { error: run.error })}
            </span>
          </p>
        )}
      </div>
    </li>
  );
}
