import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Refusal } from '~/domain/refusal';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { OwnHoursPage } from '~/ui/attendance/own-hours-page';
import { getHours } from '~/use-cases/attendance/get-hours.server';

export const handle = { messages: ['hours', 'attendance'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer, now } = await requireMember(args);
  const detail = await getHours(actor, { enrolmentId: idParam(args, 'enrolmentId') }, { now });
  // Here one reads one's own; whoever teaches has another page.
  if (detail.learner.membershipId !== actor.membershipId) throw new Refusal('not-found');
  return { detail, timeZone: viewer.timeZone };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.detail.learner.courseTitle ?? ''} · Assidu` },
];

export default function OwnHours() {
  return <OwnHoursPage {...useLoaderData<typeof loader>()} />;
}
