import type { PartialPresence } from '~/domain/attendance/attendance-policy';
import type { Hours } from '~/domain/attendance/hours';
import type { HoursFilter } from '~/domain/attendance/hours-filters';
import type { listHoursInput } from '~/domain/attendance/hours-inputs';
import type { Tx } from '~/platform/tenancy.server';
import {
  findHoursEnrolments,
  hoursCursor,
  readHoursCursor,
  type HoursEnrolment,
} from '~/records/attendance/find-hours-enrolments.server';
import { readHours } from '~/records/attendance/read-hours.server';

/** A learner's hours as lists and exports show them. */
export type HoursLine = Hours & {
  enrolmentId: string;
  firstName: string;
  lastName: string;
  email: string;
  archived: boolean;
  withdrawn: boolean;
  halfDays: number;
};

type Query = Omit<ReturnType<typeof listHoursInput.parse>, 'courseId'> & { courseId: string };

/**
 * A page of a course's learners by name, with their hours; with `show`, the whole course is counted to find them. Five
 * queries. Refuses with `cursor-invalid`.
 */
export async function findHours(
  tx: Tx,
  organizationId: string,
  { courseId, search, show, limit, after }: Query,
  now: Date,
): Promise<{ policy: PartialPresence; items: HoursLine[]; next: string | null }> {
  const wish = { courseId, search, after: readHoursCursor(after), ...(!show && { limit: limit + 1 }) };
  const enrolments = await findHoursEnrolments(tx, organizationId, wish);
  const counted = show ? enrolments : enrolments.slice(0, limit);
  const { policy, byEnrolment } = await readHours(tx, organizationId, counted, now);
  const found = counted.flatMap((enrolment) => {
    const own = byEnrolment.get(enrolment.id);
    return own && isShown(own.hours, show) ? [{ enrolment, line: lineOf(enrolment, own) }] : [];
  });
  const last = found.slice(0, limit).at(-1)?.enrolment;
  const more = show ? found.length > limit : enrolments.length > limit;
  const items = found.slice(0, limit).map(({ line }) => line);
  return { policy, items, next: more && last ? hoursCursor(last) : null };
}

function isShown({ contradictions, unsigned }: Hours, show: HoursFilter | undefined): boolean {
  if (show === 'contradictions') return contradictions > 0;
  return show !== 'unsigned' || unsigned > 0;
}

function lineOf(
  { id, firstName, lastName, email, archived, withdrawn }: HoursEnrolment,
  { hours, halfDays }: { hours: Hours; halfDays: readonly unknown[] },
): HoursLine {
  const person = { enrolmentId: id, firstName, lastName, email, archived, withdrawn };
  return { ...person, ...hours, halfDays: halfDays.length };
}
