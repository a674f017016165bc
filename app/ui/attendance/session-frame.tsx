import { Pencil, Video } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionDetails } from '~/use-cases/attendance/get-session.server';
import { ButtonLink } from '../primitives/button-link';
import { Callout } from '../primitives/callout';
import { PageHeader } from '../primitives/page-header';
import { TabLinks } from '../primitives/tab-links';
import { SessionPhaseBadge } from './session-phase-badge';
import { useSessionFormats } from './use-session-formats';

/** What stands above every page of one session: its name, where it stands, and the ways through it. */
export function SessionFrame({ session, children }: { session: SessionDetails; children: ReactNode }) {
  const { t } = useTranslation(['planning', 'sessions']);
  const formats = useSessionFormats();
  const base = `/teach/sessions/${session.id}`;
  const cancelled = session.phase === 'cancelled';
  const hasRoom = session.mode !== 'in-person' && !cancelled && session.phase !== 'over';
  return (
    <>
      <PageHeader
        title={session.title}
        crumbs={[{ label: t('sessions:title'), to: '/teach/sessions' }, { label: session.title }]}
        badge={<SessionPhaseBadge phase={session.phase} />}
        description={`${session.courseTitle} · ${formats.days(session)}`}
        actions={
          <>
            {!cancelled && (
              <ButtonLink variant="secondary" to={`${base}/edit`} icon={<Pencil aria-hidden="true" />}>
                {t('actions.edit')}
              </ButtonLink>
            )}
            {hasRoom && (
              <ButtonLink to={`/rooms/${session.id}`} icon={<Video aria-hidden="true" />}>
                {t('actions.openRoom')}
              </ButtonLink>
            )}
          </>
        }
      />
      <TabLinks
        label={t('tabs.label')}
        links={[
          { to: base, label: t('tabs.overview') },
          { to: `${base}/register`, label: t('tabs.register') },
          { to: `${base}/documents`, label: t('tabs.documents') },
          { to: `${base}/replays`, label: t('tabs.replays') },
        ]}
      />
      {cancelled && (
        <div className="mt-6">
          <Callout tone="danger" title={t('sessions:cancelled.title')}>
            {session.cancelReason
              ? t('sessions:cancelled.reason', { reason: session.cancelReason })
              : t('sessions:cancelled.text')}
          </Callout>
        </div>
      )}
      <div className="pt-6 sm:pt-8">{children}</div>
    </>
  );
}
