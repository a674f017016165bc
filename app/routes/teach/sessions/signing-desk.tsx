import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { deviceSignatureInput } from '~/domain/attendance/signing-inputs';
import { idSchema } from '~/domain/id';
import { flashCookie, readFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireMember } from '~/http/guards.server';
import { idParams } from '~/http/id-params.server';
import { languageOf } from '~/http/language.server';
import { pageTitle } from '~/http/page-title.server';
import { signingPlaceOf } from '~/http/signing-place.server';
import { SignFrame } from '~/ui/attendance/sign-frame';
import { SigningDeskPage } from '~/ui/attendance/signing-desk-page';
import { getSigningDesk } from '~/use-cases/attendance/get-signing-desk.server';
import { signHalfDay } from '~/use-cases/attendance/sign-half-day.server';

export const handle = { messages: ['attendance', 'auth'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireMember(args, 'attendance.write');
  const { request } = args;
  const ids = idParams(args, ['sessionId', 'halfDayId']);
  const asked = idSchema.safeParse(new URL(request.url).searchParams.get('participant'));
  const chosen = { ...ids, participantId: asked.success ? asked.data : null };
  const { flash, headers } = readFlash(request);
  const desk = await getSigningDesk(actor, chosen, { now, language: languageOf(request) });
  const title = pageTitle(request, 'attendance:desk.title');
  return data({ ...ids, title, desk, flash, sandbox: process.env.SANDBOX === '1' }, { headers });
}

/** A participant's own signature, proved by their password: the session stays the trainer's. */
export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'attendance.write');
  const { halfDayId, sessionId } = idParams(args, ['sessionId', 'halfDayId']);
  const { place, headers: cookie } = signingPlaceOf(args);
  return answerForm(args.request, deviceSignatureInput, async (input) => {
    const { participantId, password, statementHash, mark } = input;
    const signer = { trainer: actor, participantId, password };
    const { organizationId } = actor;
    const signature = { organizationId, halfDayId, statementHash, mark, proof: '', method: 'page' as const };
    await signHalfDay(signer, signature, { now, place });
    const headers = new Headers(cookie);
    headers.append('Set-Cookie', flashCookie('attendance:desk.done'));
    return redirect(`/teach/sessions/${sessionId}/half-days/${halfDayId}/desk`, { headers });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? ''} · Assidu` },
];

export default function SigningDesk() {
  const { flash, sandbox, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <SignFrame flash={flash} sandbox={sandbox} bare>
      <SigningDeskPage {...page} answer={answer} />
    </SignFrame>
  );
}
