import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Trans, useTranslation } from 'react-i18next';
import { signInInput } from '~/domain/organizations/account-inputs';
import { answerForm } from '~/http/forms.server';
import { requireSignedOut } from '~/http/guards.server';
import { localDestination } from '~/http/local-destination.server';
import { pageTitle } from '~/http/page-title.server';
import { placeOf } from '~/http/place.server';
import { secondFactorCookie } from '~/http/second-factor-cookie.server';
import { signedInHeaders } from '~/http/signed-in-headers.server';
import { AuthPage } from '~/ui/auth/auth-page';
import { SignInForm } from '~/ui/auth/sign-in-form';
import { TextLink } from '~/ui/auth/text-link';
import { signIn } from '~/use-cases/organizations/sign-in.server';

export const handle = { messages: ['auth'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  await requireSignedOut(args);
  return { title: pageTitle(args.request, 'auth:signIn.title') };
}

export async function action(args: ActionFunctionArgs) {
  await requireSignedOut(args);
  const to = localDestination(new URL(args.request.url).searchParams.get('to'));
  return answerForm(args.request, signInInput, async (input) => {
    const signedIn = await signIn(input, placeOf(args));
    if (signedIn.step === 'signed-in') return redirect(to, { headers: signedInHeaders(signedIn) });
    const { token, minutes } = signedIn;
    return redirect(`/sign-in/code?to=${encodeURIComponent(to)}`, {
      headers: { 'Set-Cookie': secondFactorCookie(token, minutes) },
    });
  });
}

export default function SignInPage() {
  const { title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('auth');
  return (
    <AuthPage
      title={title}
      footer={<Trans t={t} i18nKey="signIn.newcomer" components={{ signUp: <TextLink to="/sign-up" /> }} />}
    >
      <SignInForm answer={answer} />
    </AuthPage>
  );
}
