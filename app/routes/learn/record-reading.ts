import type { ActionFunctionArgs } from '@remix-run/node';
import { recordReadingInput } from '~/domain/learning/inputs';
import { parseApiBody } from '~/http/api-request.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { recordReading } from '~/use-cases/learning/record-reading.server';

/** The player reports up to a minute of reading. */
export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args);
  const ids = { enrolmentId: idParam(args, 'enrolmentId'), lessonId: idParam(args, 'lessonId') };
  const body = await parseApiBody(
    args.request,
    recordReadingInput.omit({ enrolmentId: true, lessonId: true }),
  );
  const { recordedAt, completedAt } = await recordReading(actor, { ...body, ...ids }, { now });
  return Response.json({
    recordedAt: recordedAt.toISOString(),
    completedAt: completedAt?.toISOString() ?? null,
  });
}
