import { Link } from '@remix-run/react';
import { CalendarDays } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SessionLine } from '~/use-cases/attendance/list-own-sessions.server';
import { buttonStyle } from '../primitives/button-style';
import { EmptyState } from '../primitives/empty-state';
import { AgendaTabs } from './agenda-tabs';
import { SessionCards } from './session-cards';

/** One's own sessions, those to come or past ones. */
export function OwnSessionList({
  sessions,
  next,
  past = false,
}: {
  sessions: readonly SessionLine[];
  next: string | null;
  past?: boolean;
}) {
  const { t } = useTranslation('sessions');
  return (
    <>
      <h1 className="mb-5 text-3xl">{t('own.title')}</h1>
      <AgendaTabs base="/learn/sessions" />
      {sessions.length === 0 ? (
        <EmptyState icon={<CalendarDays />} title={t(past ? 'own.noPast' : 'own.empty')}>
          {t(past ? 'own.noPastText' : 'own.emptyText')}
        </EmptyState>
      ) : (
        <SessionCards sessions={sessions} base="/learn/sessions" />
      )}
      {next && (
        <p className="mt-4 flex justify-end">
          <Link to={`?after=${next}`} className={buttonStyle({ variant: 'secondary', size: 'small' })}>
            {t('own.more')}
          </Link>
        </p>
      )}
    </>
  );
}
