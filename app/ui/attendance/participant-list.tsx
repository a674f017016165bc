import { Link } from '@remix-run/react';
import { UserRoundPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SessionDetails } from '~/use-cases/attendance/get-session.server';
import type { SessionParticipantLine } from '~/use-cases/attendance/list-participants.server';
import { Avatar } from '../primitives/avatar';
import { Badge } from '../primitives/badge';
import { ButtonLink } from '../primitives/button-link';
import { Card } from '../primitives/card';
import { ConfirmDialog } from '../primitives/confirm-dialog';
import { EmptyState } from '../primitives/empty-state';
import { PreTestBadge } from './pre-test-badge';

type PreTest = { membershipId: string; passed: boolean; on: string };

/** Who takes part in a session, and who did; of those still to come from afar, how their equipment was tested. */
export function ParticipantList({
  session,
  participants,
  preTests,
}: {
  session: SessionDetails;
  participants: readonly SessionParticipantLine[];
  preTests: readonly PreTest[];
}) {
  const { t } = useTranslation(['planning', 'sessions']);
  const base = `/teach/sessions/${session.id}`;
  const open = session.phase === 'upcoming' || session.phase === 'in-progress';
  const tested = open && session.mode !== 'in-person';
  const testOf = new Map(preTests.map((test) => [test.membershipId, test]));
  const add = (
    <ButtonLink
      size="small"
      variant="secondary"
      to={`${base}/participants`}
      icon={<UserRoundPlus aria-hidden="true" />}
    >
      {t('people.title')}
    </ButtonLink>
  );
  return (
    <Card title={t('sessions:fields.participants')} actions={open && participants.length > 0 && add}>
      {participants.length === 0 ? (
        <EmptyState
          icon={<UserRoundPlus />}
          title={t('participants.empty')}
          compact
          headingLevel={3}
          action={open && add}
        >
          {t('participants.emptyText')}
        </EmptyState>
      ) : (
        <ul className="-my-2 divide-y">
          {participants.map((person) => (
            <li key={person.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2.5">
              <Avatar name={person.name} />
              <div className="min-w-0 flex-1 basis-44">
                <Link
                  to={`/teach/enrolments/${person.enrolmentId}`}
                  className="rounded-sm font-[560] underline-offset-4 hover:underline"
                >
                  {person.name}
                </Link>
                <p className="truncate text-sm text-ink-faint">{person.email}</p>
              </div>
              {person.removedAt ? (
                <Badge>{t('participants.removed')}</Badge>
              ) : (
                !person.activated && <Badge tone="warning">{t('participants.notActivated')}</Badge>
              )}
              {tested && !person.removedAt && <PreTestBadge test={testOf.get(person.membershipId) ?? null} />}
              {open && !person.removedAt && (
                <ConfirmDialog
                  trigger={t('participants.remove')}
                  triggerVariant="quiet"
                  triggerSize="small"
                  title={t('participants.question', { name: person.name })}
                  confirm={t('participants.confirm')}
                  action={`${base}/participants/${person.id}/remove`}
                >
                  <p>{t('participants.removeText')}</p>
                </ConfirmDialog>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
