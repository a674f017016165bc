import type { PartialPresence } from '~/domain/attendance/attendance-policy';
import type { OrderContent } from '~/domain/funding/order-content';
import type { OrganizationPolicy } from '~/domain/funding/order-policy';
import type { SessionToSell } from '~/domain/funding/order-problems';
import { sum } from '~/domain/money';
import type { SaleSettings } from '~/domain/sales/sale-settings';
import type { Prisma } from '~/platform/generated/client';
import type { Tx } from '~/platform/tenancy.server';
import {
  readPublishedVersion,
  type PublishedVersion,
} from '~/records/learning/read-published-version.server';
import { saleSettingsFields, saleSettingsIn } from '~/records/sales/read-sale-settings.server';

export type OrderSession = SessionToSell & {
  mode: string;
  place: string;
  trainers: string[];
  halfDays: readonly { id: string; startsAt: Date; endsAt: Date; plannedMinutes: number }[];
};

/** All that an order is written on: its organization, its course as published (null before), sessions of that course. */
export type OrderGround = {
  organization: {
    name: string;
    language: string;
    timeZone: string;
    provider: OrderContent['provider'];
    policy: OrganizationPolicy;
    settings: SaleSettings;
    /** It has internal rules to give (F5b). */
    hasRules: boolean;
    /** It has published terms of sale (K02). */
    hasTerms: boolean;
  };
  course: { title: string; archived: boolean; version: PublishedVersion | null };
  sessions: OrderSession[];
};

/** Modules of a version with the minutes of their lessons; steps that are sessions count as these. */
export function modulesToSell(version: PublishedVersion | null) {
  return (version?.outline.modules ?? []).map(({ id, title, lessons }) => ({
    ...{ id, title },
    minutes: sum(lessons.filter(({ kind }) => kind !== 'session').map((lesson) => lesson.minutes)),
  }));
}

/** Reads what an order of a course is written on; null where the course does not exist. Four queries. */
export async function readOrderGround(
  tx: Tx,
  organizationId: string,
  courseId: string,
): Promise<OrderGround | null> {
  const course = await tx.course.findUnique({
    where: { organizationId_id: { organizationId, id: courseId } },
    select: { title: true, archivedAt: true, currentVersionId: true },
  });
  if (!course) return null;
  const { currentVersionId } = course;
  const version = currentVersionId ? await readPublishedVersion(tx, organizationId, currentVersionId) : null;
  return {
    organization: await readOrganization(tx, organizationId),
    course: { title: course.title, archived: course.archivedAt !== null, version },
    sessions: await readStandingSessions(tx, organizationId, { courseId }),
  };
}

async function readOrganization(tx: Tx, organizationId: string): Promise<OrderGround['organization']> {
  const row = await tx.organization.findUniqueOrThrow({
    relationLoadStrategy: 'join',
    where: { id: organizationId },
    include: { saleSettings: { select: saleSettingsFields }, _count: { select: { saleTerms: true } } },
  });
  const { settings, internalRulesFileId } = saleSettingsIn(row.saleSettings[0]);
  const { activityDeclaration: number, activityPrefecture: prefecture } = row;
  return {
    ...{ name: row.name, language: row.language, timeZone: row.timeZone, settings },
    hasRules: internalRulesFileId !== null,
    hasTerms: row._count.saleTerms > 0,
    provider: {
      ...{ name: row.name, legalForm: row.legalForm, siren: row.siren, siret: row.siret },
      ...{ vatNumber: row.vatNumber, street: row.street, postalCode: row.postalCode, city: row.city },
      ...{ country: row.country, representative: row.representativeName },
      representativeTitle: row.representativeTitle,
      declaration: number ? { number, prefecture } : null,
    },
    policy: {
      partialPresence: row.partialPresence as PartialPresence,
      lateModule: settings.lateModule,
      subrogationFrom: settings.subrogationFrom,
    },
  };
}

/** What of a session an order is written on: for a `select` that reads more than sessions. */
export const standingFields = {
  ...{ id: true, courseId: true, title: true, mode: true, state: true, place: true },
  halfDays: {
    orderBy: { startsAt: 'asc' },
    select: { id: true, startsAt: true, endsAt: true, plannedMinutes: true },
  },
  trainers: {
    orderBy: { membershipId: 'asc' },
    select: { membership: { select: { firstName: true, lastName: true } } },
  },
} as const satisfies Prisma.LiveSessionSelect;

/** As {@link readStandingSessions}, of what was read. */
export function standingSession({
  state,
  halfDays,
  trainers,
  ...session
}: Prisma.LiveSessionGetPayload<{ select: typeof standingFields }>): OrderSession {
  return {
    ...session,
    cancelled: state === 'cancelled',
    halfDays,
    trainers: trainers.map(({ membership: { firstName, lastName } }) => `${firstName} ${lastName}`),
  };
}

/** Sessions as they stand, those of a course or these, in order of time. One query. */
export async function readStandingSessions(
  tx: Tx,
  organizationId: string,
  which: { courseId: string } | { id: { in: string[] } },
): Promise<OrderSession[]> {
  const rows = await tx.liveSession.findMany({
    relationLoadStrategy: 'join',
    where: { organizationId, ...which },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    take: 1000,
    select: standingFields,
  });
  return rows.map(standingSession);
}
