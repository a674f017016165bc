import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { Trans, useTranslation } from 'react-i18next';
import { passwordInput } from '~/domain/organizations/account-inputs';
import { flashCookie, redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { pageTitle } from '~/http/page-title.server';
import { placeAndNow } from '~/http/place.server';
import { signedInHeaders } from '~/http/signed-in-headers.server';
import { AuthPage } from '~/ui/auth/auth-page';
import { LinkProblem, linkProblem } from '~/ui/auth/link-problem';
import { readFormAnswer } from '~/ui/auth/form-answer';
import { FormProblems } from '~/ui/auth/form-problems';
import { PasswordField } from '~/ui/auth/password-field';
import { TextLink } from '~/ui/auth/text-link';
import { SubmitButton } from '~/ui/primitives/submit-button';
import { TextField } from '~/ui/primitives/text-field';
import { confirmEmail } from '~/use-cases/organizations/confirm-email.server';
import { getEmailConfirmation } from '~/use-cases/organizations/get-email-confirmation.server';

export const handle = { messages: ['auth'] };

export const meta: MetaFunction<typeof loader> = ({ data, error }) => [
  { title: `${data?.title ?? linkProblem(error) ?? ''} · Assidu` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const confirmation = await getEmailConfirmation(params.token ?? '');
  if (confirmation.confirmed)
    throw redirectWithFlash('/sign-in', 'auth:flash.alreadyConfirmed', { tone: 'info' });
  return { ...confirmation, title: pageTitle(request, 'auth:confirm.title') };
}

export async function action(args: ActionFunctionArgs) {
  return answerForm(
    args.request,
    passwordInput,
    async (input) => {
      const confirmed = await confirmEmail(args.params.token ?? '', input, await placeAndNow(args));
      if (confirmed.outcome === 'already-confirmed') {
        return redirectWithFlash('/sign-in', 'auth:flash.alreadyConfirmed', { tone: 'info' });
      }
      const headers = signedInHeaders(confirmed);
      headers.append('Set-Cookie', flashCookie('auth:flash.confirmed'));
      return redirect('/home', { headers });
    },
    { 'wrong-password': 'password' },
  );
}

export default function ConfirmEmailPage() {
  const { email, organizationName, title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { problems, field } = readFormAnswer(answer);
  const { t } = useTranslation('auth');
  return (
    <AuthPage
      title={title}
      description={t('confirm.description', { organizationName })}
      footer={
        <Trans
          t={t}
          i18nKey="confirm.forgotten"
          components={{ reset: <TextLink to="/forgotten-password" /> }}
        />
      }
    >
      <Form method="post" reloadDocument className="grid gap-5">
        <FormProblems answer={answer} problems={problems} />
        <TextField label={t('fields.email')} type="email" value={email} readOnly autoComplete="username" />
        <PasswordField
          {...field('password')}
          label={t('fields.password')}
          hint={t('confirm.passwordHint')}
          autoComplete="current-password"
          autoFocus
        />
        <SubmitButton wide>{t('confirm.submit')}</SubmitButton>
      </Form>
    </AuthPage>
  );
}

export function ErrorBoundary() {
  return <LinkProblem to="/sign-in" exit="signIn" />;
}
