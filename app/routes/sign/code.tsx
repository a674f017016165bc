import { data, redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getViewer } from '~/http/guards.server';
import { languageOf } from '~/http/language.server';
import { pageTitle } from '~/http/page-title.server';
import { placeAndNow } from '~/http/place.server';
import { readScanCookie, scanCookie } from '~/http/scan-cookie.server';
import { SignOne } from '~/ui/attendance/sign-one';
import { openSigningCode } from '~/use-cases/attendance/open-signing-code.server';

/** Public: whoever scans the code of a trainer's screen; signing in comes first, and keeps the scan. */
export async function loader(args: LoaderFunctionArgs) {
  const { request, params } = args;
  const { now } = await placeAndNow(args);
  const scanned = { code: params.code ?? '', kept: readScanCookie(request) };
  const viewer = await getViewer(args);
  const opened = await openSigningCode(scanned, viewer, { now, language: languageOf(request) });
  const { halfDay, scan, minutes } = opened;
  const headers = new Headers(scan ? { 'Set-Cookie': scanCookie(scan, minutes) } : {});
  const from = new URL(request.url).pathname;
  if (!halfDay) throw redirect(`/sign-in?to=${encodeURIComponent(from)}`, { headers });
  const title = pageTitle(request, 'attendance:link.title');
  return data({ title, halfDay, serverNow: now.toISOString(), from }, { headers });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? ''} · Assidu` },
];

export default function SignCode() {
  return <SignOne {...useLoaderData<typeof loader>()} />;
}
