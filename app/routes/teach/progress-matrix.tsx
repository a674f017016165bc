import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { readMatrixQuery } from '~/http/learners-query.server';
import { MatrixPage } from '~/ui/progress/matrix-page';
import { getProgressMatrix } from '~/use-cases/learning/get-progress-matrix.server';

export const handle = { messages: ['progress'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireMember(args, 'progress.read');
  const courseId = idParam(args, 'courseId');
  return {
    courseId,
    matrix: await getProgressMatrix(actor, readMatrixQuery(args.request, courseId), { now }),
  };
}

export default function CourseMatrix() {
  return <MatrixPage {...useLoaderData<typeof loader>()} />;
}
