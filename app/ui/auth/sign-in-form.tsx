import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Callout } from '../primitives/callout';
import { buttonStyle } from '../primitives/button-style';
import { SubmitButton } from '../primitives/submit-button';
import { TextField } from '../primitives/text-field';
import { readFormAnswer, type FormAnswer } from './form-answer';
import { FormProblems } from './form-problems';
import { PasswordField } from './password-field';
import { TextLink } from './text-link';

/** Address and password. The whole page is loaded anew after it: language, theme and accent become the person's. */
export function SignInForm({ answer }: { answer: FormAnswer | undefined }) {
  const { t } = useTranslation('auth');
  const { problems, field, refusal } = readFormAnswer(answer);
  const email = field('email');
  const unconfirmed = refusal === 'email-not-confirmed';
  return (
    <div className="grid gap-6">
      {unconfirmed && <Unconfirmed email={email.defaultValue ?? ''} text={problems.join(' ')} />}
      <Form method="post" reloadDocument className="grid gap-5">
        <FormProblems answer={answer} problems={unconfirmed ? [] : problems} />
        <TextField
          {...email}
          label={t('fields.email')}
          type="email"
          required
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
          maxLength={254}
        />
        <PasswordField {...field('password')} label={t('fields.password')} autoComplete="current-password" />
        <SubmitButton wide>{t('signIn.submit')}</SubmitButton>
        <p className="text-center text-[0.9375rem]">
          <TextLink to="/forgotten-password">{t('signIn.forgotten')}</TextLink>
        </p>
      </Form>
    </div>
  );
}

function Unconfirmed({ email, text }: { email: string; text: string }) {
  const { t } = useTranslation('auth');
  return (
    <Form method="post" action="/sign-up/resend">
      <input type="hidden" name="email" value={email} />
      <Callout
        tone="warning"
        live="alert"
        actions={
          <button type="submit" className={buttonStyle({ variant: 'secondary', size: 'small' })}>
            {t('sent.again')}
          </button>
        }
      >
        {text}
      </Callout>
    </Form>
  );
}
