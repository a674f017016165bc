import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { daySchema } from '~/domain/calendar-inputs';
import { idSchema } from '~/domain/id';
import { enrolMembersInput } from '~/domain/learning/inputs';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { EnrolForm } from '~/ui/progress/enrol-form';
import { Callout } from '~/ui/primitives/callout';
import { enrolMembers } from '~/use-cases/learning/enrol-members.server';
import { listEnrollableMembers } from '~/use-cases/learning/list-enrollable-members.server';

export const handle = { messages: ['progress'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireMember(args, 'enrolments.write');
  const query = new URL(args.request.url).searchParams;
  const search = query.get('q')?.trim().slice(0, 100) ?? '';
  const ids = (name: string, most: number) =>
    query
      .getAll(name)
      .filter((id) => idSchema.safeParse(id).success)
      .slice(0, most);
  const day = (name: string) => daySchema.safeParse(query.get(name)).data ?? null;
  const chosen = {
    ...{ members: ids('memberIds', 200), groups: ids('groupIds', 100) },
    ...{ opensOn: day('opensOn'), closesOn: day('closesOn') },
  };
  const courseId = idParam(args, 'courseId');
  const people = await listEnrollableMembers(actor, { courseId, search, chosen: chosen.members });
  return { ...people, search, chosen };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'enrolments.write');
  const courseId = idParam(args, 'courseId');
  return answerForm(args.request, enrolMembersInput, async (input) => {
    const done = await enrolMembers(actor, { ...input, courseId }, { now });
    const skipped = done.alreadyEnrolled.length + done.archived.length;
    const message = skipped > 0 ? 'progress:done.enrolledSome' : 'progress:done.enrolled';
    const values = { count: done.enrolments.length, skipped };
    return redirectWithFlash(`/teach/courses/${courseId}/learners`, message, { values });
  });
}

export default function Enrol() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('progress');
  if (!page.course.published || page.course.archived)
    return <Callout tone="warning">{t('enrol.unpublished')}</Callout>;
  return <EnrolForm {...page} result={answer?.result} />;
}
