import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { trainerHoursInput } from '~/domain/attendance/hours-inputs';
import { dayIn } from '~/domain/calendar';
import { requireMember } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { readQuery } from '~/http/read-query.server';
import { TrainerHoursPage } from '~/ui/attendance/trainer-hours-page';
import { listTrainerHours } from '~/use-cases/attendance/list-trainer-hours.server';

export const handle = { messages: ['hours'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer, now } = await requireMember(args, 'sessions.read');
  const { request } = args;
  const timeZone = viewer.organizationTimeZone;
  const input = readQuery(request, trainerHoursInput);
  const trainers = await listTrainerHours(actor, input, { now, timeZone });
  const thisYear = Number(dayIn(now, timeZone).slice(0, 4));
  return { trainers, timeZone, thisYear, title: pageTitle(request, 'hours:trainers.title') };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function Trainers() {
  return <TrainerHoursPage {...useLoaderData<typeof loader>()} />;
}
