import type { LoaderFunctionArgs } from '@remix-run/node';
import { fileResponse } from '~/http/file-response.server';
import { requireMember } from '~/http/guards.server';
import { idParams } from '~/http/id-params.server';
import { getFile } from '~/use-cases/courses/get-file.server';
import { openLessonFile } from '~/use-cases/learning/open-lesson-part.server';

/** A file of a document lesson: notes that it was opened, and sends it. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireMember(args);
  const { fileId } = await openLessonFile(actor, idParams(args, ['enrolmentId', 'lessonId', 'fileId']), {
    now,
  });
  const response = await fileResponse(args.request, await getFile(actor, { fileId }));
  // Opened again, it is noted again.
  response.headers.set('Cache-Control', 'private, no-store');
  return response;
}
