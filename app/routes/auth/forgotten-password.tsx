import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Trans, useTranslation } from 'react-i18next';
import { emailInput } from '~/domain/organizations/account-inputs';
import { answerForm } from '~/http/forms.server';
import { pageTitle } from '~/http/page-title.server';
import { placeOf } from '~/http/place.server';
import { AuthPage } from '~/ui/auth/auth-page';
import { OneFieldForm } from '~/ui/auth/one-field-form';
import { TextLink } from '~/ui/auth/text-link';
import { requestPasswordReset } from '~/use-cases/organizations/request-password-reset.server';

export const handle = { messages: ['auth'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export function loader({ request }: LoaderFunctionArgs) {
  return { title: pageTitle(request, 'auth:forgotten.title') };
}

export async function action(args: ActionFunctionArgs) {
  return answerForm(args.request, emailInput, async (input) => {
    await requestPasswordReset(input, placeOf(args));
    return redirect('/forgotten-password/sent');
  });
}

export default function ForgottenPasswordPage() {
  const { title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('auth');
  return (
    <AuthPage
      title={title}
      description={t('forgotten.description')}
      footer={
        <Trans t={t} i18nKey="forgotten.remembered" components={{ signIn: <TextLink to="/sign-in" /> }} />
      }
    >
      <OneFieldForm
        answer={answer}
        submit={t('forgotten.submit')}
        name="email"
        label={t('fields.email')}
        type="email"
        autoComplete="username"
        maxLength={254}
      />
    </AuthPage>
  );
}
