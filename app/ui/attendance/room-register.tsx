import { Check, ClipboardCheck, TriangleAlert } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LiveHalfDay, LiveLine, LiveRegister } from '~/use-cases/attendance/get-register.server';
import { Badge } from '../primitives/badge';
import { Button } from '../primitives/button';
import { ButtonLink } from '../primitives/button-link';
import { Drawer } from '../primitives/drawer';
import { SkeletonLines } from '../primitives/skeleton-lines';
import { useFormats } from '../primitives/use-formats';
import { useLive } from './use-live';

/** The button of a room that opens the live register beside it, for whoever leads the session. */
export function RoomRegister({ sessionId }: { sessionId: string }) {
  const { t } = useTranslation('attendance');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        variant="secondary"
        icon={<ClipboardCheck aria-hidden="true" />}
        onClick={() => setOpen(true)}
      >
        {t('register.title')}
      </Button>
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        title={t('register.title')}
        footer={
          <ButtonLink
            to={`/teach/sessions/${sessionId}/register`}
            target="_blank"
            variant="secondary"
            size="small"
          >
            {t('register.whole')}
          </ButtonLink>
        }
      >
        <LiveLines sessionId={sessionId} />
      </Drawer>
    </>
  );
}

function LiveLines({ sessionId }: { sessionId: string }) {
  const { t } = useTranslation('attendance');
  const formats = useFormats();
  const register = useRegister(sessionId);
  if (!register) return <SkeletonLines />;
  const { timeZone, readAt } = register;
  const halfDay = current(register.halfDays);
  if (!halfDay || halfDay.lines.length === 0) return <p>{t('register.empty.title')}</p>;
  const signed = halfDay.lines.filter(({ signature }) => signature).length;
  return (
    <>
      <p className="font-[620] tabular-nums">
        {t('halfDay.times', {
          from: formats.time(halfDay.startsAt, timeZone),
          to: formats.time(halfDay.endsAt, timeZone),
        })}
      </p>
      <p className="mt-1 text-sm text-ink-soft tabular-nums" role="status">
        {t('register.signedCount', { signed, expected: halfDay.lines.length })}
      </p>
      <ul className="mt-3 divide-y divide-line">
        {halfDay.lines.map((line) => (
          <Line key={line.participantId} line={line} />
        ))}
      </ul>
      <p className="mt-4 text-sm text-ink-faint tabular-nums">
        {t('register.live', { time: formats.time(readAt, timeZone) })}
      </p>
    </>
  );
}

/** Read by itself: a call must not end because a server cannot be reached for a moment. */
function useRegister(sessionId: string): LiveRegister | null {
  const [register, setRegister] = useState<LiveRegister | null>(null);
  const read = useCallback(() => {
    fetch(`/rooms/${sessionId}/register`)
      .then(async (answer) => {
        if (answer.ok) setRegister((await answer.json()) as LiveRegister);
      })
      .catch(() => undefined);
  }, [sessionId]);
  useEffect(read, [read]);
  useLive(read);
  return register;
}

/** The half-day that goes on, else the next one, else the last. */
function current(halfDays: readonly LiveHalfDay[]): LiveHalfDay | undefined {
  return (
    halfDays.find(({ phase }) => phase === 'in-progress') ??
    halfDays.find(({ phase }) => phase === 'upcoming') ??
    halfDays.at(-1)
  );
}

function Line({ line }: { line: LiveLine }) {
  const { t } = useTranslation('attendance');
  const { name, here, connectedMinutes, signature, contradictions } = line;
  return (
    <li className="flex items-center justify-between gap-4 py-3">
      <div className="min-w-0">
        <p className="truncate">{name}</p>
        <p className="mt-0.5 flex flex-wrap gap-x-2 text-sm text-ink-faint tabular-nums">
          {t('register.minutes', { minutes: connectedMinutes })}
          {contradictions.length > 0 && (
            <span className="inline-flex items-center gap-1 text-warning-ink">
              <TriangleAlert aria-hidden="true" className="size-3.5" />
              {t('register.contradictions', { count: contradictions.length })}
            </span>
          )}
        </p>
      </div>
      <div className="flex flex-none flex-col items-end gap-1 text-sm">
        {here && (
          <Badge tone="success" dot>
            {t('register.hereNow')}
          </Badge>
        )}
        {signature ? (
          <span className="inline-flex items-center gap-1 text-success-ink">
            <Check aria-hidden="true" className="size-4" />
            {t('register.signed')}
          </span>
        ) : (
          <span className="text-ink-faint">{t('register.notSigned')}</span>
        )}
      </div>
    </li>
  );
}
