import { useOutletContext } from '@remix-run/react';
import { SessionOverview } from '~/ui/attendance/session-overview';
import type { SessionDetails } from '~/use-cases/attendance/get-session.server';

export const handle = { messages: ['sessions'] };

export default function Overview() {
  return <SessionOverview session={useOutletContext<SessionDetails>()} />;
}
