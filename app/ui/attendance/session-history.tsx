import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { SessionHistoryLine } from '~/use-cases/attendance/get-session-history.server';
import { Card } from '../primitives/card';
import { useFormats } from '../primitives/use-formats';

/** What was decided of a session, what was said, to whom and when; latest first. */
export function SessionHistory({
  lines,
  timeZone,
}: {
  lines: readonly SessionHistoryLine[];
  timeZone: string;
}) {
  const { t } = useTranslation(['planning', 'sessions']);
  const formats = useFormats();
  return (
    <Card title={t('history.title')} description={t('history.text')}>
      <ol className="relative ml-1.5 flex flex-col gap-4 border-l pl-5">
        {lines.map((line) => (
          <li key={line.id} className="relative text-[0.9375rem]">
            <span
              aria-hidden="true"
              className="absolute top-2 -left-[1.5625rem] size-2 rounded-full bg-accent-text ring-4 ring-surface"
            />
            <p className="font-[560]">{titleOf(line, t)}</p>
            {line.changed.length > 0 && (
              <p className="text-sm text-ink-soft">
                {t('history.changedWhat', {
                  what: line.changed
                    .map((part) => t(`history.parts.${part}` as 'history.parts.title'))
                    .join(', '),
                })}
              </p>
            )}
            {line.reason && (
              <p className="text-sm text-ink-soft">
                {t('sessions:cancelled.reason', { reason: line.reason })}
              </p>
            )}
            {(line.kind === 'told' ? line.people.length > 0 : line.people.length > 1) && (
              <details className="text-sm text-ink-soft">
                <summary className="cursor-pointer">
                  {t(line.kind === 'told' ? 'history.toldTo' : 'history.people', {
                    count: line.people.length,
                  })}
                </summary>
                {line.people.join(', ')}
              </details>
            )}
            <p className="text-sm text-ink-faint">
              <time dateTime={line.at}>{formats.instant(line.at, timeZone)}</time>
              {line.by && ` · ${line.by}`}
            </p>
          </li>
        ))}
      </ol>
    </Card>
  );
}

type Translate = TFunction<readonly ['planning', 'sessions']>;

function titleOf({ kind, what, people }: SessionHistoryLine, t: Translate): string {
  if (kind === 'told') return t(`history.told.${what ?? 'invited'}` as 'history.told.invited');
  if (kind === 'participant-added')
    return t('history.added', { count: people.length, name: people[0] ?? '' });
  if (kind === 'participant-removed')
    return t('history.removed', { count: people.length, name: people[0] ?? '' });
  return t(`history.${kind}`);
}
