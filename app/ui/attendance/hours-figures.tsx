import { useTranslation } from 'react-i18next';
import type { Hours } from '~/domain/attendance/hours';
import { formatMinutes } from '~/domain/calendar-format';
import { Callout } from '../primitives/callout';
import { StatTile } from '../primitives/stat-tile';

/** The hours of a learner in a training: each figure leads to the records below it. */
export function HoursFigures({ hours, policy }: { hours: Hours; policy: string }) {
  const { t, i18n } = useTranslation('hours');
  const minutes = (value: number) => formatMinutes(value, i18n.language);
  return (
    <>
      <div className="grid grid-cols-2 gap-3 sm:gap-4 lg:grid-cols-3 xl:grid-cols-5">
        <StatTile
          label={t('columns.planned')}
          value={minutes(hours.planned)}
          detail={t('tiles.plannedToDate', { minutes: minutes(hours.plannedToDate) })}
          to="#half-days"
        />
        <StatTile
          label={t('columns.connected')}
          value={minutes(hours.connected)}
          detail={t('tiles.attended', { minutes: minutes(hours.attended) })}
          to="#half-days"
        />
        <StatTile
          label={t('columns.signed')}
          value={minutes(hours.signed)}
          detail={t('tiles.signedOf', { minutes: minutes(hours.plannedToDate) })}
          to="#half-days"
        />
        <StatTile
          label={t('columns.eLearning')}
          value={minutes(hours.eLearningDone)}
          detail={t('tiles.eLearningOf', { minutes: minutes(hours.eLearningPlanned) })}
          to="#lessons"
        />
        <StatTile
          label={t('columns.retained')}
          value={minutes(hours.retained)}
          detail={t('tiles.total', { minutes: minutes(hours.total) })}
          to="#half-days"
        />
      </div>
      <div className="mt-4 flex flex-col gap-3">
        {hours.unsigned > 0 && (
          <Callout
            tone="warning"
            title={t('unsigned.title', {
              signed: minutes(hours.signed),
              planned: minutes(hours.plannedToDate),
            })}
          >
            {t('unsigned.text', { minutes: minutes(hours.unsigned) })}
          </Callout>
        )}
        <p className="max-w-3xl text-sm text-ink-faint">{t(`policies.${policy}` as 'policies.minutes')}</p>
      </div>
    </>
  );
}
