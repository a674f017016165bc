import type { ActionFunctionArgs } from '@remix-run/node';
import { saveSubmissionInput } from '~/domain/assessment/submission-inputs';
import { parseApiBody } from '~/http/api-request.server';
import { readFormData } from '~/http/form-data.server';
import { requireMember } from '~/http/guards.server';
import { idParams } from '~/http/id-params.server';
import { redirectAfter, readFields } from '~/http/redirect-after.server';
import { saveSubmission } from '~/use-cases/assessment/save-submission.server';

/** Saves a draft: the page's script sends JSON; a form from before the script, with the file that was chosen in it. */
export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args);
  const ids = idParams(args, ['enrolmentId', 'lessonId']);
  const { request } = args;
  if (!/^(multipart|application\/x-www-form)/.test(request.headers.get('Content-Type') ?? '')) {
    const body = await parseApiBody(request, saveSubmissionInput.omit({ enrolmentId: true, lessonId: true }));
    return Response.json(await saveSubmission(actor, { ...body, ...ids }, { now }));
  }
  const form = await readFormData(request);
  const chosen = form.get('file');
  form.delete('file');
  const input = readFields(form, saveSubmissionInput, ids);
  const file =
    chosen instanceof File && chosen.size > 0
      ? { name: chosen.name, declaredBytes: chosen.size, body: chosen.stream() }
      : null;
  const to = `/learn/courses/${ids.enrolmentId}/lessons/${ids.lessonId}/assignment`;
  return redirectAfter(() => saveSubmission(actor, { ...input, file }, { now }), {
    to,
    done: 'assignment:done.saved',
  });
}
