import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { HalfDayToSign } from '~/use-cases/attendance/get-signing.server';
import { SignCard } from './sign-card';
import { useSigningClock } from './use-signing-clock';

/** One half-day to sign, on the page of a link or a code. */
export function SignOne({
  title,
  halfDay,
  serverNow,
  from,
}: {
  title: string;
  halfDay: HalfDayToSign;
  serverNow: string;
  from: string;
}) {
  const { t } = useTranslation('attendance');
  const { now, read } = useSigningClock(serverNow);
  return (
    <>
      <h1 className="text-2xl">{title}</h1>
      <h2 className="mt-2 mb-6 text-ink-soft">
        {halfDay.sessionTitle} · {halfDay.organizationName}
      </h2>
      <SignCard halfDay={halfDay} now={now} readClock={read} method="page" from={from} />
      <p className="mt-6 text-[0.9375rem]">
        <Link
          to={`/learn/sessions/${halfDay.sessionId}/sign`}
          className="rounded-sm text-accent-text underline underline-offset-4"
        >
          {t('sign.all')}
        </Link>
      </p>
    </>
  );
}
