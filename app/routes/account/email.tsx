import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { changeEmailInput } from '~/domain/organizations/account-inputs';
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
import { TextField } from '~/ui/primitives/text-field';
import { requestEmailChange } from '~/use-cases/organizations/request-email-change.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  const { viewer } = await requirePerson(args);
  return { email: viewer.email, title: pageTitle(args.request, 'account:email.title') };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer } = await requirePerson(args);
  return answerForm(
    args.request,
    changeEmailInput,
    async (input) => {
      await requestEmailChange(viewer, input);
      return redirectWithFlash('/account/email', 'account:flash.emailChangeAsked', { tone: 'info' });
    },
    { 'wrong-password': 'currentPassword', 'email-unchanged': 'email' },
  );
}

export default function EmailPage() {
  const { email, title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { problems, field } = readFormAnswer(answer);
  const { t } = useTranslation('account');
  return (
    <>
      <PageHeader title={title} description={t('email.description')} />
      <Form method="post" reloadDocument className="grid gap-5">
        <FormProblems answer={answer} problems={problems} />
        <TextField label={t('email.current')} type="email" value={email} readOnly autoComplete="off" />
        <TextField
          {...field('email')}
          label={t('email.wanted')}
          type="email"
          required
          autoComplete="email"
          maxLength={254}
        />
        <PasswordField
          {...field('currentPassword')}
          label={t('currentPassword')}
          hint={t('currentPasswordHint')}
          autoComplete="current-password"
        />
        <FormActions>
          <SubmitButton>{t('email.submit')}</SubmitButton>
        </FormActions>
      </Form>
    </>
  );
}
