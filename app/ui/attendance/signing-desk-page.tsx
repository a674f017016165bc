import { Form, Link } from '@remix-run/react';
import { ArrowLeft, Check, ChevronRight, PenLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SigningDesk } from '~/use-cases/attendance/get-signing-desk.server';
import { readFormAnswer, type FormAnswer } from '../auth/form-answer';
import { FormProblems } from '../auth/form-problems';
import { PasswordField } from '../auth/password-field';
import { Badge } from '../primitives/badge';
import { buttonStyle } from '../primitives/button-style';
import { Callout } from '../primitives/callout';
import { SubmitButton } from '../primitives/submit-button';
import { MarkPad } from './mark-pad';
import { SignedLine } from './signed-line';
import { useHalfDayWords } from './use-half-day-words';

/** The trainer's device, handed round: each chooses their name, and signs with their own password. */
export function SigningDeskPage({
  title,
  sessionId,
  halfDayId,
  desk,
  answer,
}: {
  title: string;
  sessionId: string;
  halfDayId: string;
  desk: SigningDesk;
  answer: FormAnswer | undefined;
}) {
  const { t } = useTranslation('attendance');
  const words = useHalfDayWords(desk.timeZone);
  const { chosen } = desk;
  const register = `/teach/sessions/${sessionId}/register#${halfDayId}`;
  return (
    <>
      <h1 className="text-2xl">{title}</h1>
      <p className="mt-1 text-ink-soft first-letter:uppercase">
        {desk.sessionTitle} · {words.day(desk.halfDay)}, {words.times(desk.halfDay)}
      </p>
      {chosen ? (
        <Chosen key={chosen.person.participantId} chosen={chosen} answer={answer} />
      ) : (
        <>
          <p className="mt-4 text-[0.9375rem] text-ink-soft">{t('desk.description')}</p>
          <h2 className="mt-8 mb-3 text-lg font-[620]">{t('desk.choose')}</h2>
          {desk.people.length === 0 && <p className="text-ink-soft">{t('desk.empty')}</p>}
          <ul className="divide-y rounded-xl bg-surface shadow-sm">
            {desk.people.map(({ participantId, name, signed, pending }) => (
              <li key={participantId}>
                <Link
                  to={`?participant=${participantId}`}
                  className="flex min-h-14 items-center gap-3 px-4 py-3 hover:bg-sunken sm:px-5"
                >
                  <span className="min-w-0 flex-1 font-[560] wrap-break-word">{name}</span>
                  {signed ? (
                    <Badge tone="success" icon={<Check aria-hidden="true" />}>
                      {t('desk.signed')}
                    </Badge>
                  ) : (
                    <Badge tone={pending ? 'warning' : 'neutral'}>
                      {t(pending ? 'desk.pending' : 'desk.toSign')}
                    </Badge>
                  )}
                  <ChevronRight aria-hidden="true" className="size-5 flex-none text-ink-faint" />
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="mt-8">
        <Link to={register} className={buttonStyle({ variant: 'quiet' })}>
          <ArrowLeft aria-hidden="true" className="size-[1.125rem]" />
          {t('desk.back')}
        </Link>
      </p>
    </>
  );
}

function Chosen({
  chosen: { person, toSign },
  answer,
}: {
  chosen: NonNullable<SigningDesk['chosen']>;
  answer: FormAnswer | undefined;
}) {
  const { t } = useTranslation('attendance');
  const { problems, field } = readFormAnswer(answer);
  const { name, participantId } = person;
  return (
    <section aria-labelledby="chosen" className="mt-6 rounded-xl bg-surface p-4 shadow-sm sm:p-6">
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-3">
        <h2 id="chosen" className="text-lg font-[620]">
          {name}
        </h2>
        <Link to="?" className="rounded-sm text-accent-text underline underline-offset-4">
          {t('desk.other')}
        </Link>
      </div>
      {toSign.signed ? (
        <SignedLine signed={toSign.signed} timeZone={toSign.timeZone} />
      ) : person.pending ? (
        <Callout tone="warning">{t('desk.pendingText', { name })}</Callout>
      ) : toSign.state !== 'open' ? (
        <Callout tone="warning">{t('code.closed')}</Callout>
      ) : (
        <Form method="post" autoComplete="off" className="flex flex-col gap-5">
          <FormProblems answer={answer} problems={problems} />
          <input type="hidden" name="halfDayId" value={toSign.halfDayId} />
          <input type="hidden" name="participantId" value={participantId} />
          <input type="hidden" name="statementHash" value={toSign.statementHash} />
          <blockquote className="border-l-4 border-accent/60 pl-3 text-[0.9375rem]">
            {toSign.statement}
          </blockquote>
          <PasswordField
            {...field('password')}
            label={t('desk.password', { name })}
            hint={t('desk.passwordHint')}
            autoComplete="new-password"
          />
          <MarkPad />
          <SubmitButton size="large" icon={<PenLine aria-hidden="true" />}>
            {t('desk.submit')}
          </SubmitButton>
        </Form>
      )}
    </section>
  );
}
