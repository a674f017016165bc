import type { ActionFunctionArgs } from '@remix-run/node';
import { useActionData, useOutletContext } from '@remix-run/react';
import { updateCourseInput } from '~/domain/courses/inputs';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { CoverForm } from '~/ui/courses/cover-form';
import { ProgrammeForm } from '~/ui/courses/programme-form';
import type { CourseDetails } from '~/use-cases/courses/get-course.server';
import { updateCourse } from '~/use-cases/courses/update-course.server';

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'courses.write');
  const courseId = idParam(args, 'courseId');
  return answerForm(args.request, updateCourseInput.omit({ courseId: true }), async (input) => {
    await updateCourse(actor, { courseId, ...input }, { now });
    return redirectWithFlash(`/teach/courses/${courseId}/programme`, 'teach:courses.done.saved');
  });
}

export default function CourseProgramme() {
  const course = useOutletContext<CourseDetails>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <CoverForm course={course} />
      <ProgrammeForm course={course} {...(answer && { result: answer.result })} />
    </>
  );
}
