import { Link } from '@remix-run/react';
import { Clock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '~/domain/calendar-format';
import type { ClockMoveLine } from '~/use-cases/lifecycle/get-clock.server';
import type { FormAnswer } from '../auth/form-answer';
import { ButtonLink } from '../primitives/button-link';
import { Callout } from '../primitives/callout';
import { Card } from '../primitives/card';
import { EmptyState } from '../primitives/empty-state';
import { PageHeader } from '../primitives/page-header';
import { useFormats } from '../primitives/use-formats';
import { ClockForm, type ClockTargets } from './clock-form';
import { ClockState } from './clock-state';

const timeZone = 'Europe/Paris';

export type ClockPageProps = {
  now: string;
  today: string;
  targets: ClockTargets;
  running: ClockMoveLine | null;
  moves: readonly ClockMoveLine[];
  answer: FormAnswer | undefined;
};

/** The sandbox clock: what it shows, the way to move it, and the moves there were. */
export function ClockPage({ now, today, targets, running, moves, answer }: ClockPageProps) {
  const { t } = useTranslation('operator');
  const formats = useFormats();
  return (
    <>
      <PageHeader title={t('clock.title')} description={t('clock.description')} />
      <div className="grid items-start gap-6 lg:grid-cols-[3fr_2fr]">
        <Card>
          <p className="text-sm text-ink-soft">{t('clock.now')}</p>
          <p className="mt-1 mb-6 text-2xl font-[620] tabular-nums">
            <time dateTime={now}>{formats.instant(now, timeZone)}</time>
          </p>
          {running ? (
            <Callout
              title={t('clock.runningTitle')}
              actions={
                <ButtonLink to={`/operator/clock/${running.id}`} variant="secondary">
                  {t('clock.watch')}
                </ButtonLink>
              }
            >
              {t('clock.runningText', { instant: formats.instant(running.target, timeZone) })}
            </Callout>
          ) : (
            <ClockForm today={today} targets={targets} answer={answer} />
          )}
        </Card>
        <Card title={t('clock.moves')}>
          {moves.length > 0 ? (
            <MoveList moves={moves} />
          ) : (
            <EmptyState compact headingLevel={3} icon={<Clock />} title={t('clock.empty')}>
              {t('clock.emptyText')}
            </EmptyState>
          )}
        </Card>
      </div>
    </>
  );
}

function MoveList({ moves }: { moves: readonly ClockMoveLine[] }) {
  const { t, i18n } = useTranslation('operator');
  const short = (instant: string) => formatInstant(instant, i18n.language, timeZone, 'medium');
  return (
    <ol className="divide-y text-[0.9375rem]">
      {moves.map((move) => (
        <li key={move.id} className="flex items-start justify-between gap-4 py-3">
          <div className="min-w-0">
            <Link
              to={`/operator/clock/${move.id}`}
              className="rounded-sm font-[560] tabular-nums underline-offset-4 hover:underline"
            >
              {t('clock.to', { instant: short(move.target) })}
            </Link>
            <p className="text-sm text-ink-soft tabular-nums">
              {t('clock.from', { instant: short(move.from) })}
              {` · ${t('clock.runs', { count: move.ran.length })}`}
            </p>
          </div>
          <ClockState move={move} />
        </li>
      ))}
    </ol>
  );
}
