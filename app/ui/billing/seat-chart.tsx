import { useTranslation } from 'react-i18next';
import type { SeatDay } from '~/domain/billing/seat-days';
import { AreaChart } from '../charts/area-chart';
import { useFormats } from '../primitives/use-formats';

/** Registered users and paid seats, or the plan's limit, day by day; the figures open as a table. */
export function SeatChart({ days, limit }: { days: readonly SeatDay[]; limit: number | null }) {
  const { t } = useTranslation('billing');
  const formats = useFormats();
  const paid = days.some((day) => day.paid !== null);
  const second = paid ? 'paid' : limit !== null ? 'limit' : null;
  return (
    <AreaChart
      title={t('chart.title')}
      caption={paid ? t('chart.caption') : t('chart.captionPlain')}
      axis={t('chart.day')}
      series={[
        { key: 'registered', label: t('chart.registered'), colour: 1 },
        ...(second ? [{ key: second, label: t(`chart.${second}`), colour: 2 as const }] : []),
      ]}
      points={days.map(({ day, registered, paid: seats }) => ({
        label: formats.shortDay(day),
        values: { registered, ...(second && { [second]: paid ? seats : limit }) },
      }))}
    />
  );
}
