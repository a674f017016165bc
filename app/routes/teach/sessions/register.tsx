import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { languageOf } from '~/http/language.server';
import { RegisterPage } from '~/ui/attendance/register-page';
import { StrangerList } from '~/ui/attendance/stranger-list';
import { getRegister } from '~/use-cases/attendance/get-register.server';
import { listStrangers } from '~/use-cases/attendance/list-strangers.server';

export const handle = { messages: ['attendance', 'providers'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireMember(args, 'attendance.write');
  const sessionId = idParam(args, 'sessionId');
  const language = languageOf(args.request);
  return {
    sessionId,
    register: await getRegister(actor, { sessionId }, { now, language }),
    strangers: await listStrangers(actor, { sessionId }),
  };
}

export default function Register() {
  const { sessionId, register, strangers } = useLoaderData<typeof loader>();
  return (
    <RegisterPage sessionId={sessionId} register={register}>
      <StrangerList {...strangers} sessionId={sessionId} timeZone={register.timeZone} />
    </RegisterPage>
  );
}
