import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { passwordInput } from '~/domain/organizations/account-inputs';
import { answerForm } from '~/http/forms.server';
import { getViewer } from '~/http/guards.server';
import { languageOf } from '~/http/language.server';
import { pageTitle } from '~/http/page-title.server';
import { placeAndNow, placeOf } from '~/http/place.server';
import { secondFactorCookie } from '~/http/second-factor-cookie.server';
import { signedInHeaders } from '~/http/signed-in-headers.server';
import { SignLinkPage } from '~/ui/attendance/sign-link-page';
import { openSigningLink } from '~/use-cases/attendance/open-signing-link.server';
import { signInBySigningLink } from '~/use-cases/attendance/sign-in-by-signing-link.server';

/** Public: the link leads to one half-day, and opens to its person alone. */
export async function loader(args: LoaderFunctionArgs) {
  const { request, params } = args;
  const { now } = await placeAndNow(args);
  const language = languageOf(request);
  const opened = await openSigningLink(params.token ?? '', await getViewer(args), { now, language });
  return data(
    {
      title: pageTitle(request, 'attendance:link.title'),
      halfDay: opened.kind === 'sign' ? opened.halfDay : null,
      serverNow: now.toISOString(),
      from: new URL(request.url).pathname,
    },
    { headers: { 'Referrer-Policy': 'no-referrer' } },
  );
}

/** Public: the password of the link's person, under the limits of signing in. */
export async function action(args: ActionFunctionArgs) {
  const token = args.params.token ?? '';
  const here = `/sign/${encodeURIComponent(token)}`;
  const work = async (input: { password: string }) => {
    const signedIn = await signInBySigningLink(token, input, placeOf(args));
    if (signedIn.step === 'signed-in') return redirect(here, { headers: signedInHeaders(signedIn) });
    return redirect(`/sign-in/code?to=${encodeURIComponent(here)}`, {
      headers: { 'Set-Cookie': secondFactorCookie(signedIn.token, signedIn.minutes) },
    });
  };
  return answerForm(args.request, passwordInput, work);
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? ''} · Assidu` },
];

export default function SignLink() {
  const page = useLoaderData<typeof loader>();
  return <SignLinkPage {...page} answer={useActionData<typeof action>()} />;
}
