import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { saveLessonNoteInput } from '~/domain/learning/inputs';
import { parseApiBody } from '~/http/api-request.server';
import { parseForm } from '~/http/forms.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { saveLessonNote } from '~/use-cases/learning/save-lesson-note.server';

const writtenInput = saveLessonNoteInput.pick({ from: true, text: true });

/** Answers the page's script with the instant of storage, and what else the note holds now; a plain form with the lesson. */
export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args);
  const ids = { enrolmentId: idParam(args, 'enrolmentId'), lessonId: idParam(args, 'lessonId') };
  if (args.request.headers.get('Content-Type')?.startsWith('application/json')) {
    const note = await parseApiBody(args.request, writtenInput);
    const { savedAt, text } = await saveLessonNote(actor, { ...note, ...ids }, { now });
    const more = text === note.text ? {} : { text, sent: note.text };
    return Response.json({ savedAt: savedAt.toISOString(), ...more });
  }
  const form = await parseForm(args.request, writtenInput);
  if (!form.ok) return form.response;
  await saveLessonNote(actor, { ...form.value, ...ids }, { now });
  return redirect(`/learn/courses/${ids.enrolmentId}/lessons/${ids.lessonId}#note`);
}
