import {
  unavailableTime,
  type Interruption as TimedInterruption,
} from '~/domain/attendance/access-extension';
import { dayIn, dayToDatabase } from '~/domain/calendar';
import { inParallel } from '~/platform/in-parallel.server';
import { logger } from '~/platform/logger.server';
import { acrossOrganizations, forAccounts, forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { announceExtension } from '~/records/attendance/announce-extension.server';
import { extendEnrolment, type ExtendedCourse } from '~/records/attendance/extend-enrolment.server';
import {
  interruptionFields,
  interruptionOf,
  type StandingInterruption,
} from '~/records/attendance/standing-interruptions.server';

type Interruption = StandingInterruption & Pick<TimedInterruption, 'countsFrom'>;
type Done = { interruptions: number; extended: number; failed: number };

const atOnce = 4;
const perPage = 200;

/**
 * Extends access for every outage and maintenance that is over and was not worked out yet (K08, K09): each enrolment
 * with a last day whose window held it, by the days that all of them took, each stretch of time once. What fails for one
 * organization is logged and tried again by the next run; a second run changes nothing.
 */
export async function extendAccess({ now, dryRun }: { now: Date; dryRun: boolean }): Promise<Done> {
  const rows = await forAccounts().outage.findMany({
    where: { withdrawnAt: null, endsAt: { lte: now } },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    select: { ...interruptionFields, countsFrom: true, extendedAt: true },
  });
  const all = rows.map(({ countsFrom, extendedAt: _, ...row }) => ({ ...interruptionOf(row), countsFrom }));
  const due = all.filter((_, index) => rows[index]?.extendedAt === null);
  const done: Done = { interruptions: due.length, extended: 0, failed: 0 };
  if (dryRun) return done;
  for (const interruption of due) {
    const failed = unavailableTime(interruption) ? await extendFor(interruption, all, done, now) : 0;
    if (failed > 0) continue;
    await forAccounts().outage.updateMany({
      where: { id: interruption.id, endsAt: interruption.endsAt, countsFrom: interruption.countsFrom },
      data: { extendedAt: now },
    });
  }
  return done;
}

async function extendFor(interruption: Interruption, all: Interruption[], done: Done, now: Date) {
  let failed = 0;
  for (let after: string | null = null; ;) {
    const page: string[] = await organizationsAfter(interruption, after);
    const last = page.at(-1);
    if (!last) break;
    after = last;
    await inParallel(page, atOnce, async (organizationId) => {
      try {
        done.extended += await extendWithin(organizationId, interruption, all, now);
      } catch (error) {
        failed += 1;
        logger.error({ organizationId, outageId: interruption.id, err: error }, 'access extension');
      }
    });
  }
  done.failed += failed;
  return failed;
}

async function organizationsAfter({ organizations }: Interruption, after: string | null): Promise<string[]> {
  const rows = await acrossOrganizations('whose access an interruption extends').organization.findMany({
    where: {
      state: { notIn: ['ended', 'purging', 'purged'] },
      id: { ...(organizations && { in: [...organizations] }), ...(after && { gt: after }) },
    },
    orderBy: { id: 'asc' },
    take: perPage,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Person by person, each with one e-mail for all their courses; returns how many enrolments were extended. */
async function extendWithin(
  organizationId: string,
  interruption: Interruption,
  all: readonly Interruption[],
  now: Date,
): Promise<number> {
  const database = forOrganization(organizationId);
  const organization = await database.organization.findUnique({
    where: { id: organizationId },
    select: { name: true, accentColour: true, timeZone: true },
  });
  if (!organization) return 0;
  const times = all
    .filter(({ organizations }) => organizations?.includes(organizationId) ?? true)
    .flatMap((one) => unavailableTime(one) ?? []);
  const firstDay = dayToDatabase(dayIn(interruption.startsAt, organization.timeZone));
  const enrolments = await database.enrolment.findMany({
    where: {
      ...{ organizationId, closesOn: { gte: firstDay }, withdrawnAt: null },
      membership: { status: { not: 'archived' } },
    },
    orderBy: [{ membershipId: 'asc' }, { id: 'asc' }],
    select: { id: true, membershipId: true },
  });
  const ofPerson = new Map<string, string[]>();
  for (const { id, membershipId } of enrolments) {
    ofPerson.set(membershipId, [...(ofPerson.get(membershipId) ?? []), id]);
  }
  let extended = 0;
  for (const [membershipId, own] of ofPerson) {
    extended += await inTransaction(database, async (tx) => {
      const courses: ExtendedCourse[] = [];
      for (const id of own) {
        const course = await extendEnrolment(tx, organizationId, id, { interruption, times, now });
        if (course) courses.push(course);
      }
      if (courses.length > 0) {
        await announceExtension(tx, organizationId, { membershipId, organization, interruption, courses });
      }
      return courses.length;
    });
  }
  return extended;
}
