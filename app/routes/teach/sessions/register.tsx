import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { languageOf } from '~/http/language.server';
import { RegisterPage } from '~/ui/attendance/register-page';
import { getRegister } from '~/use-cases/attendance/get-register.server';

export const handle = { messages: ['attendance'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireMember(args, 'attendance.write');
  const sessionId = idParam(args, 'sessionId');
  const language = languageOf(args.request);
  return { sessionId, register: await getRegister(actor, { sessionId }, { now, language }) };
}

export default function Register() {
  return <RegisterPage {...useLoaderData<typeof loader>()} />;
}
