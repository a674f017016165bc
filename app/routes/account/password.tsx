import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { changePasswordInput } from '~/domain/organizations/account-inputs';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requirePerson } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { readFormAnswer } from '~/ui/auth/form-answer';
import { FormProblems } from '~/ui/auth/form-problems';
import { PasswordField } from '~/ui/auth/password-field';
import { FormActions } from '~/ui/primitives/form-actions';
import { PageHeader } from '~/ui/primitives/page-header';
import { SubmitButton } from '~/ui/primitives/submit-button';
import { changePassword } from '~/use-cases/organizations/change-password.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  const { viewer } = await requirePerson(args);
  return { email: viewer.email, title: pageTitle(args.request, 'account:password.title') };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer } = await requirePerson(args);
  return answerForm(
    args.request,
    changePasswordInput,
    async (input) => {
      await changePassword(viewer, input);
      return redirectWithFlash('/account/password', 'account:flash.passwordChanged');
    },
    { 'wrong-password': 'currentPassword' },
  );
}

export default function PasswordPage() {
  const { email, title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { problems, field } = readFormAnswer(answer);
  const { t } = useTranslation('account');
  const { t: auth } = useTranslation('auth');
  return (
    <>
      <PageHeader title={title} description={t('password.description')} />
      <Form method="post" reloadDocument className="grid gap-5">
        <FormProblems answer={answer} problems={problems} />
        <input type="hidden" autoComplete="username" value={email} readOnly />
        <PasswordField
          {...field('currentPassword')}
          label={t('currentPassword')}
          autoComplete="current-password"
        />
        <PasswordField
          {...field('password')}
          label={t('password.wanted')}
          hint={auth('password.hint')}
          autoComplete="new-password"
        />
        <PasswordField {...field('repeated')} label={t('password.repeated')} autoComplete="new-password" />
        <FormActions>
          <SubmitButton>{t('password.submit')}</SubmitButton>
        </FormActions>
      </Form>
    </>
  );
}
