import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Trans, useTranslation } from 'react-i18next';
import { secondFactorInput } from '~/domain/organizations/account-inputs';
import { answerForm } from '~/http/forms.server';
import { requireSignedOut } from '~/http/guards.server';
import { localDestination } from '~/http/local-destination.server';
import { pageTitle } from '~/http/page-title.server';
import { placeOf } from '~/http/place.server';
import { readSecondFactorCookie, secondFactorCookie } from '~/http/second-factor-cookie.server';
import { signedInHeaders } from '~/http/signed-in-headers.server';
import { AuthPage } from '~/ui/auth/auth-page';
import { OneFieldForm } from '~/ui/auth/one-field-form';
import { TextLink } from '~/ui/auth/text-link';
import { verifySecondFactor } from '~/use-cases/organizations/verify-second-factor.server';

export const handle = { messages: ['auth'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  await requireSignedOut(args);
  if (!readSecondFactorCookie(args.request)) throw redirect('/sign-in');
  return { title: pageTitle(args.request, 'auth:code.title') };
}

export async function action(args: ActionFunctionArgs) {
  await requireSignedOut(args);
  const token = readSecondFactorCookie(args.request);
  if (!token) return redirect('/sign-in');
  return answerForm(
    args.request,
    secondFactorInput,
    async (input) => {
      const headers = signedInHeaders(await verifySecondFactor(token, input, placeOf(args)));
      headers.append('Set-Cookie', secondFactorCookie('', 0));
      return redirect(localDestination(new URL(args.request.url).searchParams.get('to')), { headers });
    },
    { 'second-factor-wrong': 'code' },
  );
}

export default function SignInCodePage() {
  const { title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('auth');
  return (
    <AuthPage
      title={title}
      description={t('code.description')}
      footer={<Trans t={t} i18nKey="code.startOver" components={{ signIn: <TextLink to="/sign-in" /> }} />}
    >
      <OneFieldForm
        answer={answer}
        submit={t('code.submit')}
        reloadDocument
        name="code"
        label={t('code.label')}
        hint={t('code.hint')}
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={40}
      />
    </AuthPage>
  );
}
