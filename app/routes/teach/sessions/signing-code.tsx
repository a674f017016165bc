import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireMember } from '~/http/guards.server';
import { idParams } from '~/http/id-params.server';
import { pageTitle } from '~/http/page-title.server';
import { qrCode } from '~/http/qr-code.server';
import { SigningCodePage } from '~/ui/attendance/signing-code-page';
import { getSigningCode } from '~/use-cases/attendance/get-signing-code.server';

export const handle = { messages: ['attendance'] };

/** The code of a half-day on the whole screen; the page asks for the next one as it changes. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireMember(args, 'attendance.write');
  const ids = idParams(args, ['sessionId', 'halfDayId']);
  const shown = await getSigningCode(actor, ids, { now });
  return {
    ...{ ...ids, ...shown },
    title: pageTitle(args.request, 'attendance:code.title'),
    qr: shown.url ? qrCode(shown.url) : null,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function SigningCode() {
  return <SigningCodePage {...useLoaderData<typeof loader>()} />;
}
