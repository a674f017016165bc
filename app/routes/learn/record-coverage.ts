import type { ActionFunctionArgs } from '@remix-run/node';
import { recordCoverageInput } from '~/domain/learning/inputs';
import { parseApiBody } from '~/http/api-request.server';
import { requireMember } from '~/http/guards.server';
import { idParams } from '~/http/id-params.server';
import { recordCoverage } from '~/use-cases/learning/record-coverage.server';

/** The player reports the parts of a recording that were played, or the pages of a document that were read. */
export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args);
  const ids = idParams(args, ['enrolmentId', 'lessonId']);
  const body = await parseApiBody(
    args.request,
    recordCoverageInput.omit({ enrolmentId: true, lessonId: true }),
  );
  const { recordedAt, covered, completedAt } = await recordCoverage(actor, { ...body, ...ids }, { now });
  return Response.json({
    recordedAt: recordedAt.toISOString(),
    covered,
    completedAt: completedAt?.toISOString() ?? null,
  });
}
