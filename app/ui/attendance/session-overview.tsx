import { useTranslation } from 'react-i18next';
import type { SessionDetails } from '~/use-cases/attendance/get-session.server';
import { Card } from '../primitives/card';
import { DescriptionList } from '../primitives/description-list';
import { HalfDayList } from './half-day-list';

/** What a session is: its facts beside its half-days. */
export function SessionOverview({ session }: { session: SessionDetails }) {
  const { t } = useTranslation('sessions');
  const trainers = session.trainers.map(({ firstName, lastName }) => `${firstName} ${lastName}`).join(', ');
  const { capacity, participants } = session;
  return (
    <div className="grid grid-cols-1 items-start gap-6 xl:grid-cols-[minmax(0,1fr)_24rem]">
      <Card title={t('overview.halfDays')}>
        <HalfDayList session={session} />
      </Card>
      <Card title={t('overview.facts')}>
        <DescriptionList
          items={[
            { term: t('fields.mode'), detail: t(`modes.${session.mode}`) },
            { term: t('fields.trainers'), detail: trainers || t('overview.noTrainer') },
            ...(session.roomKind ? [{ term: t('fields.room'), detail: t(`rooms.${session.roomKind}`) }] : []),
            ...(session.place ? [{ term: t('fields.place'), detail: session.place }] : []),
            {
              term: t('fields.participants'),
              detail:
                capacity === null
                  ? t('overview.participants', { count: participants })
                  : t('overview.participantsOf', { count: participants, capacity }),
            },
            ...(session.instructions
              ? [
                  {
                    term: t('fields.instructions'),
                    detail: <span className="whitespace-pre-line">{session.instructions}</span>,
                  },
                ]
              : []),
          ]}
        />
      </Card>
    </div>
  );
}
