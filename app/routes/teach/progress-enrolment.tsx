import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { idSchema } from '~/domain/id';
import { can } from '~/domain/organizations/permissions';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { EnrolmentPage } from '~/ui/progress/enrolment-page';
import { listEnrolmentHelp } from '~/use-cases/assistance/list-enrolment-help.server';
import { getEnrolmentDetail } from '~/use-cases/learning/get-enrolment-detail.server';

export const handle = { messages: ['progress', 'assistance'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer, now } = await requireMember(args, 'evidence.read');
  const query = new URL(args.request.url).searchParams;
  const lesson = idSchema.safeParse(query.get('lesson'));
  const lessonId = lesson.success ? lesson.data : null;
  const before = Number(query.get('before') ?? Number.NaN);
  const page = { ...(lessonId && { lessonId }), ...(Number.isInteger(before) && { before }) };
  const enrolmentId = idParam(args, 'enrolmentId');
  const detail = await getEnrolmentDetail(actor, { enrolmentId, ...page }, { now });
  const help = await listEnrolmentHelp(actor, { enrolmentId }, { now });
  const mayChange = can(actor, 'enrolments.write');
  return { ...detail, help, lessonId, mayChange, timeZone: viewer.organizationTimeZone };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${data?.learner.firstName ?? ''} ${data?.learner.lastName ?? ''} · ${data?.learner.courseTitle ?? ''} · Assidu`,
  },
];

export default function Enrolment() {
  return <EnrolmentPage {...useLoaderData<typeof loader>()} />;
}
