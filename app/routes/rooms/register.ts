import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { languageOf } from '~/http/language.server';
import { getRegister } from '~/use-cases/attendance/get-register.server';

/** The register beside a room, for whoever leads it. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireMember(args, 'attendance.write');
  const sessionId = idParam(args, 'sessionId');
  const language = languageOf(args.request);
  return Response.json(await getRegister(actor, { sessionId }, { now, language }));
}
