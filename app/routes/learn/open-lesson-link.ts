import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { requireMember } from '~/http/guards.server';
import { idParams } from '~/http/id-params.server';
import { openLessonLink } from '~/use-cases/learning/open-lesson-part.server';

/** The way to the page that a link lesson names: notes that it was opened. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireMember(args);
  const { url } = await openLessonLink(actor, idParams(args, ['enrolmentId', 'lessonId']), { now });
  return redirect(url, { headers: { 'Cache-Control': 'private, no-store' } });
}
