import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { choosePasswordInput } from '~/domain/organizations/account-inputs';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { pageTitle } from '~/http/page-title.server';
import { placeAndNow } from '~/http/place.server';
import { AuthPage } from '~/ui/auth/auth-page';
import { LinkProblem, linkProblem } from '~/ui/auth/link-problem';
import { readFormAnswer } from '~/ui/auth/form-answer';
import { FormProblems } from '~/ui/auth/form-problems';
import { PasswordField } from '~/ui/auth/password-field';
import { SubmitButton } from '~/ui/primitives/submit-button';
import { TextField } from '~/ui/primitives/text-field';
import { getPasswordReset } from '~/use-cases/organizations/get-password-reset.server';
import { resetPassword } from '~/use-cases/organizations/reset-password.server';

export const handle = { messages: ['auth'] };

export const meta: MetaFunction<typeof loader> = ({ data, error }) => [
  { title: `${data?.title ?? linkProblem(error) ?? ''} · Assidu` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  return { ...(await getPasswordReset(params.token ?? '')), title: pageTitle(request, 'auth:reset.title') };
}

export async function action(args: ActionFunctionArgs) {
  return answerForm(args.request, choosePasswordInput, async (input) => {
    await resetPassword(args.params.token ?? '', input, await placeAndNow(args));
    return redirectWithFlash('/sign-in', 'auth:flash.passwordReset');
  });
}

export default function ResetPasswordPage() {
  const { email, title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { problems, field } = readFormAnswer(answer);
  const { t } = useTranslation('auth');
  return (
    <AuthPage title={title} description={t('reset.description')}>
      <Form method="post" className="grid gap-5">
        <FormProblems answer={answer} problems={problems} />
        <TextField label={t('fields.email')} type="email" value={email} readOnly autoComplete="username" />
        <PasswordField
          {...field('password')}
          label={t('fields.newPassword')}
          hint={t('password.hint')}
          autoComplete="new-password"
          autoFocus
        />
        <PasswordField {...field('repeated')} label={t('fields.repeated')} autoComplete="new-password" />
        <SubmitButton wide>{t('reset.submit')}</SubmitButton>
      </Form>
    </AuthPage>
  );
}

export function ErrorBoundary() {
  return <LinkProblem to="/forgotten-password" exit="askReset" />;
}
