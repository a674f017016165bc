import { Copy, CircleX } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionDetails } from '~/use-cases/attendance/get-session.server';
import { ButtonLink } from '../primitives/button-link';
import { Card } from '../primitives/card';
import { HalfDayList } from './half-day-list';

/** What a session is: its half-days and whatever the page puts beneath them, beside its facts. */
export function SessionOverview({
  session,
  ownTimeZone,
  children,
  aside,
}: {
  session: SessionDetails;
  ownTimeZone: string | null;
  children: ReactNode;
  aside?: ReactNode;
}) {
  const { t } = useTranslation(['planning', 'sessions']);
  const base = `/teach/sessions/${session.id}`;
  return (
    <div className="grid grid-cols-1 items-start gap-6 xl:grid-cols-[minmax(0,1fr)_24rem]">
      <div className="flex min-w-0 flex-col gap-6">
        <Card title={t('sessions:overview.halfDays')}>
          <HalfDayList session={session} ownTimeZone={ownTimeZone} />
        </Card>
        {children}
      </div>
      <div className="flex min-w-0 flex-col gap-6">
        <Card title={t('overview.facts')}>
          <SessionFacts session={session} />
          <div className="mt-4 flex flex-wrap gap-2 border-t pt-4">
            <ButtonLink
              size="small"
              variant="secondary"
              to={`${base}/copy`}
              icon={<Copy aria-hidden="true" />}
            >
              {t('actions.copy')}
            </ButtonLink>
            {(session.phase === 'upcoming' || session.phase === 'in-progress') && (
              <ButtonLink
                size="small"
                variant="secondary"
                to={`${base}/cancel`}
                icon={<CircleX aria-hidden="true" />}
              >
                {t('actions.cancel')}
              </ButtonLink>
            )}
          </div>
        </Card>
        {aside}
      </div>
    </div>
  );
}

function SessionFacts({ session }: { session: SessionDetails }) {
  const { t } = useTranslation(['planning', 'sessions']);
  const trainers = session.trainers.map(({ firstName, lastName }) => `${firstName} ${lastName}`).join(', ');
  const { capacity, participants, copiedFrom, instructions, place, roomKind } = session;
  return (
    <StackedFacts
      items={[
        { term: t('sessions:fields.mode'), detail: t(`sessions:modes.${session.mode}`) },
        { term: t('sessions:fields.trainers'), detail: trainers || t('overview.noTrainer') },
        ...(roomKind ? [{ term: t('fields.room'), detail: t(`sessions:rooms.${roomKind}`) }] : []),
        ...(place ? [{ term: t('sessions:fields.place'), detail: place }] : []),
        {
          term: t('sessions:fields.participants'),
          detail:
            capacity === null
              ? t('sessions:overview.participants', { count: participants })
              : t('sessions:overview.participantsOf', { count: participants, capacity }),
        },
        { term: t('fields.timeZone'), detail: session.timeZone.replaceAll('_', ' ') },
        ...(instructions
          ? [
              {
                term: t('sessions:fields.instructions'),
                detail: <span className="whitespace-pre-line">{instructions}</span>,
              },
            ]
          : []),
        ...(copiedFrom
          ? [
              {
                term: t('fields.copiedFrom'),
                detail: (
                  <a href={`/teach/sessions/${copiedFrom.id}`} className="underline underline-offset-4">
                    {copiedFrom.title}
                  </a>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

/** Names above what they are: the column is narrow. */
function StackedFacts({ items }: { items: readonly { term: string; detail: ReactNode }[] }) {
  return (
    <dl className="flex flex-col gap-3 text-[0.9375rem]">
      {items.map(({ term, detail }) => (
        <div key={term}>
          <dt className="text-sm text-ink-faint">{term}</dt>
          <dd className="wrap-break-word">{detail}</dd>
        </div>
      ))}
    </dl>
  );
}
