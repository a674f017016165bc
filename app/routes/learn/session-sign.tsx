import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { languageOf } from '~/http/language.server';
import { pageTitle } from '~/http/page-title.server';
import { SessionSignPage } from '~/ui/attendance/session-sign-page';
import { getSigning } from '~/use-cases/attendance/get-signing.server';

export const handle = { messages: ['attendance'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireMember(args);
  const sessionId = idParam(args, 'sessionId');
  const signing = await getSigning(actor, { sessionId }, { now, language: languageOf(args.request) });
  return { title: pageTitle(args.request, 'attendance:sign.title'), sessionId, signing };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function SessionSign() {
  return <SessionSignPage {...useLoaderData<typeof loader>()} />;
}
