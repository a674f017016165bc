import type { FaultState } from '~/domain/attendance/fault-inputs';
import { workingMsOf } from '~/domain/attendance/working-hours';

/** What of a report its readers see. */
export type FaultLine = {
  id: string;
  page: string;
  description: string;
  device: string;
  state: FaultState;
  /** What the platform said of it; empty until then. */
  answer: string;
  reportedAt: string;
  deadlineAt: string;
  closedAt: string | null;
  /** Of the 48 working hours (K08); null once it is answered. */
  minutesLeft: number | null;
  overdue: boolean;
};

export const faultFields = {
  ...{ id: true, page: true, description: true, device: true, state: true, answer: true },
  ...{ reportedAt: true, deadlineAt: true, closedAt: true },
} as const;

type FaultRow = {
  id: string;
  page: string;
  description: string;
  device: string;
  state: string;
  answer: string;
  reportedAt: Date;
  deadlineAt: Date;
  closedAt: Date | null;
};

export function faultLine(row: FaultRow, now: Date): FaultLine {
  const { id, page, description, device, answer, reportedAt, deadlineAt, closedAt } = row;
  const counting = closedAt === null;
  return {
    ...{ id, page, description, device, answer, state: row.state as FaultState },
    reportedAt: reportedAt.toISOString(),
    deadlineAt: deadlineAt.toISOString(),
    closedAt: closedAt?.toISOString() ?? null,
    minutesLeft: counting
      ? Math.floor((now < deadlineAt ? workingMsOf({ from: now, to: deadlineAt }) : 0) / 60_000)
      : null,
    overdue: counting && now >= deadlineAt,
  };
}
