import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { choosePeopleToRemindInput, remindByHandInput } from '~/domain/assistance/reminder-inputs';
import { Refusal } from '~/domain/refusal';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { RemindPage } from '~/ui/assistance/remind-page';
import { getPeopleToRemind } from '~/use-cases/assistance/get-people-to-remind.server';
import { remindByHand, type RemindedByHand } from '~/use-cases/assistance/remind-by-hand.server';

export const handle = { messages: ['assistance'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireMember(args, 'enrolments.write');
  const courseId = idParam(args, 'courseId');
  const chosen = new URL(args.request.url).searchParams.getAll('enrolmentIds');
  const input = choosePeopleToRemindInput.safeParse({ courseId, enrolmentIds: chosen });
  if (!input.success) throw new Refusal('invalid-input');
  return { ...(await getPeopleToRemind(actor, input.data)), courseId };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'enrolments.write');
  const courseId = idParam(args, 'courseId');
  return answerForm(args.request, remindByHandInput.omit({ courseId: true }), async (input) => {
    const done = await remindByHand(actor, { courseId, ...input }, { now });
    return said(`/teach/courses/${courseId}/learners`, done);
  });
}

function said(to: string, { reminded, lately, others }: RemindedByHand): Response {
  const values = { count: reminded, lately, others };
  if (reminded === 0)
    return redirectWithFlash(to, 'assistance:reminders.byHand.nobody', { tone: 'info', values });
  const all = lately + others === 0;
  return redirectWithFlash(to, `assistance:reminders.byHand.${all ? 'done' : 'doneSome'}`, { values });
}

export default function Remind() {
  const page = useLoaderData<typeof loader>();
  return <RemindPage {...page} answer={useActionData<typeof action>()} />;
}
