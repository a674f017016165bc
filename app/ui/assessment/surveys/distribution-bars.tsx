import { clsx } from 'clsx';
import { useTranslation } from 'react-i18next';
import { ShareBar } from '../../charts/share-bar';
import { ChartFrame } from '../../charts/chart-frame';
import { useFormats } from '../../primitives/use-formats';

export type Bar = { key: string; label: string; count: number };

/** How often each answer was given: a bar for each, its figures as a table. */
export function DistributionBars({
  title,
  caption,
  bars,
  answered,
}: {
  title: string;
  caption: string;
  bars: readonly Bar[];
  answered: number;
}) {
  const { t } = useTranslation('survey');
  const formats = useFormats();
  const share = (count: number) => (answered === 0 ? 0 : count / answered);
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const short = bars.every(({ label }) => label.length <= 2);
  return (
    <ChartFrame
      headingLevel={3}
      title={title}
      caption={caption}
      figures={{
        columns: [t('results.answer'), t('results.count'), t('results.share')],
        rows: bars.map(({ label, count }) => [label, formats.number(count), formats.percent(share(count))]),
      }}
    >
      <div
        aria-hidden="true"
        className={clsx(
          'grid items-center gap-x-3 gap-y-2',
          short ? 'grid-cols-[1.5rem_1fr_auto]' : 'grid-cols-[1fr_auto]',
        )}
      >
        {bars.map(({ key, label, count }) => (
          <div key={key} className="contents text-sm">
            <span className={clsx('text-ink-soft tabular-nums', !short && 'col-span-2')}>{label}</span>
            <ShareBar ratio={count / most} className="h-4 rounded-sm" />
            <span className="w-10 text-right text-ink-soft tabular-nums">{formats.number(count)}</span>
          </div>
        ))}
      </div>
    </ChartFrame>
  );
}
