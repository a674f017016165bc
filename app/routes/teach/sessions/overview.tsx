import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useOutletContext } from '@remix-run/react';
import { dayIn } from '~/domain/calendar';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { ParticipantList } from '~/ui/attendance/participant-list';
import { SessionHistory } from '~/ui/attendance/session-history';
import { SessionOverview } from '~/ui/attendance/session-overview';
import { SessionStepCard } from '~/ui/attendance/session-step-card';
import { getSessionHistory } from '~/use-cases/attendance/get-session-history.server';
import type { SessionDetails } from '~/use-cases/attendance/get-session.server';
import { listParticipants } from '~/use-cases/attendance/list-participants.server';
import { listPreTests } from '~/use-cases/attendance/list-pre-tests.server';

export const handle = { messages: ['planning', 'sessions'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer } = await requireMember(args, 'sessions.read');
  const sessionId = idParam(args, 'sessionId');
  const participants = await listParticipants(actor, { sessionId });
  const membershipIds = participants.map(({ membershipId }) => membershipId);
  const tests = await listPreTests(actor, { membershipIds });
  const preTests = tests.map(({ takenAt, ...test }) => ({ ...test, on: dayIn(takenAt, viewer.timeZone) }));
  const history = await getSessionHistory(actor, { sessionId });
  return { participants, preTests, history, timeZone: viewer.timeZone };
}

export default function Overview() {
  const session = useOutletContext<SessionDetails>();
  const { participants, preTests, history, timeZone } = useLoaderData<typeof loader>();
  return (
    <SessionOverview
      session={session}
      ownTimeZone={timeZone === session.timeZone ? null : timeZone}
      aside={
        <>
          <SessionStepCard session={session} />
          <SessionHistory lines={history} timeZone={session.timeZone} />
        </>
      }
    >
      <ParticipantList session={session} participants={participants} preTests={preTests} />
    </SessionOverview>
  );
}
