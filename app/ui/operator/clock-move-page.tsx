import { useRevalidator } from '@remix-run/react';
import { Hourglass, Moon } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClockMoveLine } from '~/use-cases/lifecycle/get-clock.server';
import { Callout } from '../primitives/callout';
import { Card } from '../primitives/card';
import { EmptyState } from '../primitives/empty-state';
import { PageHeader } from '../primitives/page-header';
import { ProgressBar } from '../primitives/progress-bar';
import { useFormats } from '../primitives/use-formats';
import { ClockRunList } from './clock-run-list';
import { ClockState } from './clock-state';

const timeZone = 'Europe/Paris';
const askAgainMs = 1000;

/** One move of the clock: how far it is, asked again each second while it runs, and what ran on the way. */
export function ClockMovePage({ move }: { move: ClockMoveLine }) {
  const { t } = useTranslation('operator');
  const formats = useFormats();
  const { revalidate } = useRevalidator();
  const { finished, ran, error } = move;

  useEffect(() => {
    if (finished) return;
    const timer = setInterval(() => revalidate(), askAgainMs);
    return () => clearInterval(timer);
  }, [finished, revalidate]);

  const instant = (value: string) => formats.instant(value, timeZone);
  const [from, target, reached] = [move.from, move.target, move.reachedAt].map((text) => Date.parse(text));
  const ratio = finished && !error ? 1 : ((reached ?? 0) - (from ?? 0)) / ((target ?? 1) - (from ?? 0));
  const where = t('clock.reached', { instant: instant(move.reachedAt) });
  return (
    <>
      {!finished && (
        <noscript>
          <meta httpEquiv="refresh" content="2" />
        </noscript>
      )}
      <PageHeader
        crumbs={[{ label: t('clock.title'), to: '/operator/clock' }, { label: t('clock.move') }]}
        title={t('clock.to', { instant: instant(move.target) })}
        description={t('clock.from', { instant: instant(move.from) })}
        badge={<ClockState move={move} />}
      />
      <div className="grid gap-6">
        <Card>
          <ProgressBar
            label={t('clock.progress')}
            ratio={ratio}
            valueText={where}
            {...(error && { tone: 'danger' as const })}
          />
          <p role="status" className="mt-3 text-[0.9375rem] text-ink-soft tabular-nums">
            {finished && !error ? t('clock.arrived', { instant: instant(move.target) }) : where}
          </p>
          {!finished && <p className="mt-1 text-sm text-ink-faint">{t('clock.leave')}</p>}
          {error && (
            <div className="mt-4">
              <Callout tone="danger" title={t('clock.stoppedTitle')} live="status">
                <span className="wrap-anywhere">{t('clock.stoppedText', { error })}</span>
              </Callout>
            </div>
          )}
        </Card>
        <Card title={t('clock.ran')} description={t('clock.ranText')}>
          {ran.length > 0 ? (
            <ClockRunList runs={ran} />
          ) : (
            <EmptyState
              compact
              headingLevel={3}
              icon={finished ? <Moon /> : <Hourglass />}
              title={t(finished ? 'clock.nothingRan' : 'clock.nothingYet')}
            >
              {t(finished ? 'clock.nothingRanText' : 'clock.nothingYetText')}
            </EmptyState>
          )}
        </Card>
      </div>
    </>
  );
}
