import { RotateCw, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LiveRegister } from '~/use-cases/attendance/get-register.server';
import { Button } from '../primitives/button';
import { ButtonLink } from '../primitives/button-link';
import { EmptyState } from '../primitives/empty-state';
import { useFormats } from '../primitives/use-formats';
import { SignedHoursTable } from './signed-hours-table';
import { RegisterHalfDay } from './register-half-day';
import { useLivePage } from './use-live-page';

/** The live register of a session: who is here, and each half-day with its participants. */
export function RegisterPage({
  sessionId,
  register,
  children,
}: {
  sessionId: string;
  register: LiveRegister;
  /** People in the room whom we could not name. */
  children?: ReactNode;
}) {
  const { t } = useTranslation('attendance');
  const formats = useFormats();
  const { refresh, busy } = useLivePage();
  const { here, halfDays, mode, timeZone, readAt } = register;
  const nobody = halfDays.every(({ lines }) => lines.length === 0);
  return (
    <div className="flex flex-col gap-8">
      <section
        aria-label={t('register.here', { count: here.length })}
        className="rounded-xl bg-surface p-4 shadow-sm sm:p-5"
      >
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h2 className="flex items-center gap-2 font-[620]" role="status">
            <span
              aria-hidden="true"
              className={`size-2.5 rounded-full ${here.length > 0 ? 'bg-success' : 'bg-line-strong'}`}
            />
            {here.length > 0
              ? t('register.here', { count: here.length })
              : t(mode === 'in-person' ? 'register.inPerson' : 'register.hereNobody')}
          </h2>
          <div className="flex items-center gap-3">
            <p className="text-sm text-ink-faint tabular-nums">
              {t('register.live', { time: formats.time(readAt, timeZone) })}
            </p>
            <Button
              variant="quiet"
              size="small"
              busy={busy}
              icon={<RotateCw aria-hidden="true" />}
              onClick={refresh}
            >
              {t('register.refresh')}
            </Button>
          </div>
        </div>
        {here.length > 0 && (
          <ul className="mt-3 flex flex-wrap gap-2">
            {here.map(({ name, role, since }) => (
              <li key={`${role} ${name} ${since}`} className="rounded-full bg-sunken px-3 py-1 text-sm">
                {name}
                <span className="text-ink-faint">
                  {role !== 'participant' && ` · ${t(`register.roles.${role}`)}`}{' '}
                  {t('register.hereSince', { time: formats.time(since, timeZone) })}
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
      {children}
      {nobody ? (
        <EmptyState
          icon={<Users />}
          title={t('register.empty.title')}
          action={
            <ButtonLink to={`/teach/sessions/${sessionId}/participants`}>
              {t('register.empty.action')}
            </ButtonLink>
          }
        >
          {t('register.empty.text')}
        </EmptyState>
      ) : (
        <>
          {halfDays.map((halfDay) => (
            <RegisterHalfDay key={halfDay.id} sessionId={sessionId} halfDay={halfDay} register={register} />
          ))}
          {register.hours.length > 0 && <SignedHoursTable hours={register.hours} />}
        </>
      )}
    </div>
  );
}
