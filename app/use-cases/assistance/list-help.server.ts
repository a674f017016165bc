import type { ActorOf } from '~/domain/actor';
import { listHelpInput, type ListHelpInput } from '~/domain/assistance/help-inputs';
import { helpFigures, type HelpFigures } from '~/domain/assistance/help-standing';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { findHelp, type HelpQueueLine } from '~/records/assistance/find-help.server';

export type HelpQueue = {
  items: HelpQueueLine[];
  next: string | null;
  /** Of the organization, whatever is filtered. */
  waiting: number;
  late: number;
  /** Of what was asked in the last 90 days, the latest two thousand. */
  figures: HelpFigures;
  courses: { id: string; title: string }[];
};

const daysMeasured = 90;
const mostMeasured = 2000;

/**
 * What learners asked: first who waits longest. With how fast answers came lately. Up to six queries. Refuses with
 * `not-allowed` or `cursor-invalid`.
 */
export async function listHelp(
  actor: ActorOf<'member'>,
  input: ListHelpInput,
  { now }: { now: Date },
): Promise<HelpQueue> {
  if (!can(actor, 'help.answer')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const query = listHelpInput.parse(input);
  const db = forOrganization(organizationId);
  const page = await findHelp(db, actor, query, now);
  const waiting = await db.helpRequest.count({ where: { organizationId, waitingSince: { not: null } } });
  const late = await db.helpRequest.count({
    where: { organizationId, waitingSince: { not: null }, firstAnsweredAt: null, promisedBy: { lt: now } },
  });
  const recent = await db.helpRequest.findMany({
    where: { organizationId, askedAt: { gte: new Date(now.getTime() - daysMeasured * 86_400_000) } },
    orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
    take: mostMeasured,
    select: {
      ...{ courseId: true, askedAt: true, promisedBy: true, firstAnsweredAt: true },
      ...{ waitingSince: true, closedAt: true },
    },
  });
  const courses = await db.course.findMany({
    where: { organizationId, archivedAt: null },
    orderBy: [{ title: 'asc' }, { id: 'asc' }],
    take: 200,
    select: { id: true, title: true },
  });
  return {
    ...page,
    waiting,
    late,
    figures: helpFigures(recent, now),
    courses,
  };
}
