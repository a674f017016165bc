import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { attendanceRepresentation } from '~/domain/attendance/hours-representations';
import { apiAnswer } from '~/http/api-answer.server';
import { methodNotAllowed } from '~/http/api-request.server';
import { requireApiActor } from '~/http/bearer.server';
import { idParam } from '~/http/id-params.server';
import { getSessionAttendance } from '~/use-cases/attendance/get-session-attendance.server';

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireApiActor(args, 'sessions.read');
  const attendance = await getSessionAttendance(actor, { sessionId: idParam(args) }, { now });
  return apiAnswer(attendanceRepresentation, attendance);
}

export async function action(args: ActionFunctionArgs) {
  await requireApiActor(args);
  throw methodNotAllowed('GET');
}
