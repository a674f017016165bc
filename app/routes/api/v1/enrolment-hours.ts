import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { hoursRepresentation } from '~/domain/attendance/hours-representations';
import { apiAnswer } from '~/http/api-answer.server';
import { methodNotAllowed } from '~/http/api-request.server';
import { requireApiActor } from '~/http/bearer.server';
import { idParam } from '~/http/id-params.server';
import { getHours } from '~/use-cases/attendance/get-hours.server';

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireApiActor(args);
  const enrolmentId = idParam(args);
  const { hours, policy, halfDays, lessons } = await getHours(actor, { enrolmentId }, { now });
  return apiAnswer(hoursRepresentation, {
    ...hours,
    ...{ enrolmentId, policy },
    halfDays: halfDays.map(({ halfDayId, contradictions, signature, ...record }) => ({
      ...{ ...record, id: halfDayId, contradictions: [...contradictions] },
      signedAt: signature?.signedAt ?? null,
    })),
    lessons: lessons.map(({ id, minutes, completedAt }) => ({ lessonId: id, minutes, completedAt })),
  });
}

export async function action(args: ActionFunctionArgs) {
  await requireApiActor(args);
  throw methodNotAllowed('GET');
}
