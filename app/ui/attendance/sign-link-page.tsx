import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { HalfDayToSign } from '~/use-cases/attendance/get-signing.server';
import { readFormAnswer, type FormAnswer } from '../auth/form-answer';
import { PasswordField } from '../auth/password-field';
import { Callout } from '../primitives/callout';
import { SubmitButton } from '../primitives/submit-button';
import { SignOne } from './sign-one';

/** A personal link to sign: its person's half-day, or their password first. Nothing is told of whose it is. */
export function SignLinkPage({
  title,
  halfDay,
  serverNow,
  from,
  answer,
}: {
  title: string;
  halfDay: HalfDayToSign | null;
  serverNow: string;
  from: string;
  answer: FormAnswer | undefined;
}) {
  const { t } = useTranslation('attendance');
  if (halfDay) return <SignOne title={title} halfDay={halfDay} serverNow={serverNow} from={from} />;
  const { problems, field, refusal } = readFormAnswer(answer);
  return (
    <>
      <h1 className="text-2xl">{title}</h1>
      <p className="mt-2 text-ink-soft">{t('link.description')}</p>
      <Form method="post" reloadDocument className="mt-8 grid gap-5">
        {problems.length > 0 && (
          <Callout tone="danger" live="alert">
            {refusal === 'wrong-credentials' ? t('link.wrong') : problems.join(' ')}
          </Callout>
        )}
        <PasswordField
          {...field('password')}
          label={t('link.password')}
          autoComplete="current-password"
          autoFocus
        />
        <SubmitButton wide>{t('link.submit')}</SubmitButton>
      </Form>
      <p className="mt-6 text-sm text-ink-soft">{t('link.newcomer')}</p>
    </>
  );
}
