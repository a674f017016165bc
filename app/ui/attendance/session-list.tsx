import { CalendarDays } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SessionLine } from '~/use-cases/attendance/list-own-sessions.server';
import { ButtonLink } from '../primitives/button-link';
import { EmptyState } from '../primitives/empty-state';
import { Pagination } from '../primitives/pagination';
import { SessionCards } from './session-cards';

/** A page of sessions for those who teach. */
export function SessionList({
  sessions,
  next,
  past = false,
  planTo = null,
}: {
  sessions: readonly SessionLine[];
  next: string | null;
  past?: boolean;
  /** Where to plan one, for who may. */
  planTo?: string | null;
}) {
  const { t } = useTranslation(['planning', 'sessions']);
  if (sessions.length === 0) {
    return (
      <div className="rounded-xl bg-surface shadow-sm">
        <EmptyState
          icon={<CalendarDays />}
          title={t(past ? 'list.noPast' : 'list.empty')}
          action={!past && planTo && <ButtonLink to={planTo}>{t('actions.plan')}</ButtonLink>}
        >
          {t(past ? 'list.noPastText' : 'list.emptyText')}
        </EmptyState>
      </div>
    );
  }
  return (
    <div className="flex flex-col gap-4">
      <SessionCards sessions={sessions} base="/teach/sessions" />
      <Pagination next={next} />
    </div>
  );
}
