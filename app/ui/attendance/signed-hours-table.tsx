import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatMinutes } from '~/domain/calendar-format';
import type { LiveRegister } from '~/use-cases/attendance/get-register.server';
import { DataTable } from '../primitives/data-table';
import { Section } from '../primitives/section';

/** Hours signed against hours planned, for each participant. */
export function SignedHoursTable({ hours }: Pick<LiveRegister, 'hours'>) {
  const { t, i18n } = useTranslation('attendance');
  const minutes = (value: number) => formatMinutes(value, i18n.language);
  return (
    <Section title={t('hours.title')} description={t('hours.text')}>
      <DataTable
        caption={t('hours.title')}
        rows={hours}
        rowKey={({ participantId }) => participantId}
        empty={null}
        columns={[
          { key: 'person', header: t('hours.person'), primary: true, cell: ({ name }) => name },
          {
            key: 'planned',
            header: t('hours.planned'),
            align: 'end',
            cell: ({ plannedMinutes }) => minutes(plannedMinutes),
          },
          {
            key: 'signed',
            header: t('hours.signed'),
            align: 'end',
            cell: ({ plannedMinutes, signedMinutes }) => (
              <span className="flex flex-col items-end whitespace-nowrap">
                {minutes(signedMinutes)}
                {signedMinutes < plannedMinutes && (
                  <span className="flex items-center justify-end gap-1.5 text-xs text-warning-ink">
                    <TriangleAlert aria-hidden="true" className="size-3.5 flex-none" />
                    {t('hours.differs', { minutes: minutes(plannedMinutes - signedMinutes) })}
                  </span>
                )}
              </span>
            ),
          },
          {
            key: 'connected',
            header: t('hours.connected'),
            align: 'end',
            cell: ({ connectedMinutes }) => minutes(connectedMinutes),
          },
          {
            key: 'retained',
            header: t('hours.retained'),
            align: 'end',
            cell: ({ retainedMinutes }) => minutes(retainedMinutes),
          },
        ]}
      />
    </Section>
  );
}
