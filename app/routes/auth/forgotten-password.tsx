import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { Trans, useTranslation } from 'react-i18next';
import { emailInput } from '~/domain/organizations/account-inputs';
import { parseForm, submitForm } from '~/http/forms.server';
import { pageTitle } from '~/http/page-title.server';
import { placeOf } from '~/http/place.server';
import { AuthPage } from '~/ui/auth/auth-page';
import { readFormAnswer } from '~/ui/auth/form-answer';
import { FormProblems } from '~/ui/auth/form-problems';
import { TextLink } from '~/ui/auth/text-link';
import { SubmitButton } from '~/ui/primitives/submit-button';
import { TextField } from '~/ui/primitives/text-field';
import { requestPasswordReset } from '~/use-cases/organizations/request-password-reset.server';

export const handle = { messages: ['auth'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export function loader({ request }: LoaderFunctionArgs) {
  return { title: pageTitle(request, 'auth:forgotten.title') };
}

export async function action(args: ActionFunctionArgs) {
  const form = await parseForm(args.request, emailInput);
  if (!form.ok) return form.response;
  const work = () => requestPasswordReset(form.value, placeOf(args));
  const answer = await submitForm(args.request, form.submission, work);
  return answer.ok ? redirect('/forgotten-password/sent') : answer.response;
}

export default function ForgottenPasswordPage() {
  const { title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { problems, field } = readFormAnswer(answer);
  const { t } = useTranslation('auth');
  return (
    <AuthPage
      title={title}
      description={t('forgotten.description')}
      footer={
        <Trans t={t} i18nKey="forgotten.remembered" components={{ signIn: <TextLink to="/sign-in" /> }} />
      }
    >
      <Form method="post" className="grid gap-5">
        <FormProblems answer={answer} problems={problems} />
        <TextField
          {...field('email')}
          label={t('fields.email')}
          type="email"
          required
          autoComplete="username"
          autoFocus
          maxLength={254}
        />
        <SubmitButton wide>{t('forgotten.submit')}</SubmitButton>
      </Form>
    </AuthPage>
  );
}
