import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Trans, useTranslation } from 'react-i18next';
import { signUpInput } from '~/domain/organizations/account-inputs';
import { answerForm } from '~/http/forms.server';
import { requireSignedOut } from '~/http/guards.server';
import { signUpForm } from '~/http/organization-form.server';
import { pageTitle } from '~/http/page-title.server';
import { placeAndNow } from '~/http/place.server';
import { signUpCookie } from '~/http/sign-up-cookie.server';
import { AuthPage } from '~/ui/auth/auth-page';
import { SignUpForm } from '~/ui/auth/sign-up-form';
import { TextLink } from '~/ui/auth/text-link';
import { signUp } from '~/use-cases/organizations/sign-up.server';

export const handle = { messages: ['auth'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  await requireSignedOut(args);
  return { ...(await signUpForm(args.request)), title: pageTitle(args.request, 'auth:signUp.title') };
}

export async function action(args: ActionFunctionArgs) {
  await requireSignedOut(args);
  return answerForm(args.request, signUpInput, async (input) => {
    await signUp(input, await placeAndNow(args));
    return redirect('/sign-up/sent', { headers: { 'Set-Cookie': signUpCookie(input.email) } });
  });
}

export default function SignUpPage() {
  const { countries, texts, proof, trialDays, title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('auth');
  return (
    <AuthPage
      wide
      title={title}
      description={t('signUp.description', { count: trialDays })}
      footer={<Trans t={t} i18nKey="signUp.known" components={{ signIn: <TextLink to="/sign-in" /> }} />}
    >
      <SignUpForm {...{ answer, countries, texts, proof }} />
    </AuthPage>
  );
}
