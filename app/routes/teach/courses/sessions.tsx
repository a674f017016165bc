import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useOutletContext } from '@remix-run/react';
import { CalendarPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { listSessionsInput } from '~/domain/attendance/session-inputs';
import { can } from '~/domain/organizations/permissions';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { readQuery } from '~/http/read-query.server';
import { SessionList } from '~/ui/attendance/session-list';
import { SessionsLifted } from '~/ui/attendance/sessions-page';
import { ButtonLink } from '~/ui/primitives/button-link';
import { listSessions } from '~/use-cases/attendance/list-sessions.server';
import type { CourseDetails } from '~/use-cases/courses/get-course.server';

export const handle = { messages: ['planning', 'sessions'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireMember(args, 'sessions.read');
  const query = readQuery(args.request, listSessionsInput);
  const wish = { ...query, courseId: idParam(args, 'courseId'), when: 'all' as const };
  return { ...(await listSessions(actor, wish, { now })), mayPay: can(actor, 'billing.manage') };
}

export default function CourseSessions() {
  const { items, next, liftedBy, mayPay } = useLoaderData<typeof loader>();
  const course = useOutletContext<CourseDetails>();
  const { t } = useTranslation('planning');
  const plan = `/teach/sessions/create?courseId=${course.id}`;
  const may = liftedBy === null && course.status !== 'archived';
  return (
    <>
      {liftedBy && <SessionsLifted liftedBy={liftedBy} mayPay={mayPay} />}
      {may && items.length > 0 && (
        <div className="mb-4 flex justify-end">
          <ButtonLink variant="secondary" to={plan} icon={<CalendarPlus aria-hidden="true" />}>
            {t('actions.plan')}
          </ButtonLink>
        </div>
      )}
      <SessionList sessions={items} next={next} planTo={may ? plan : null} />
    </>
  );
}
