import type { CsvCell } from '~/domain/csv-writer';
import { dayFromDatabase } from '~/domain/calendar';
import type { Tx } from '~/platform/tenancy.server';

export type ExportList = 'people' | 'enrolments' | 'progress';

type Page = { rows: CsvCell[][]; after: string[] | null };

const instant = (value: Date | null) => value?.toISOString() ?? null;
const day = (value: Date | null) => value && dayFromDatabase(value);

/** The next lines of a list for spreadsheets, after a key; `after` is null at the end. */
export function readExportList(
  tx: Tx,
  organizationId: string,
  list: ExportList,
  { after, limit }: { after: readonly string[] | null; limit: number },
): Promise<Page> {
  return readers[list](tx, organizationId, after, limit);
}

/** The columns of each list, in order: keys of `archive.csv`. */
export const exportColumns = {
  people: [
    ...(['lastName', 'firstName', 'email', 'role', 'status', 'language'] as const),
    ...(['registeredAt', 'activatedAt', 'archivedAt', 'groups', 'id'] as const),
  ],
  enrolments: [
    ...(['lastName', 'firstName', 'email', 'course', 'version', 'opensOn', 'closesOn'] as const),
    ...(['enrolledAt', 'startedAt', 'completedAt', 'lessonsDone', 'lessonsTotal'] as const),
    ...(['minutesDone', 'minutesPlanned', 'withdrawnAt', 'id'] as const),
  ],
  progress: [
    ...(['lastName', 'firstName', 'email', 'course', 'lesson', 'minutes'] as const),
    ...(['completedAt', 'recordedAt', 'enrolmentId', 'evidenceId'] as const),
  ],
} as const;

const person = { lastName: true, firstName: true, email: true } as const;

const readers: Record<
  ExportList,
  (tx: Tx, organizationId: string, after: readonly string[] | null, limit: number) => Promise<Page>
> = {
  async people(tx, organizationId, after, limit) {
    const rows = await tx.membership.findMany({
      where: { organizationId, ...(after && { id: { gt: after[0] ?? '' } }) },
      orderBy: { id: 'asc' },
      take: limit,
      include: { groups: { select: { group: { select: { name: true } } } } },
    });
    return {
      after: next(rows, limit),
      rows: rows.map((row) => [
        ...[row.lastName, row.firstName, row.email, row.role, row.status, row.language],
        ...[instant(row.registeredAt), instant(row.activatedAt), instant(row.archivedAt)],
        ...[row.groups.map(({ group }) => group.name).join(', '), row.id],
      ]),
    };
  },
  async enrolments(tx, organizationId, after, limit) {
    const rows = await tx.enrolment.findMany({
      where: { organizationId, ...(after && { id: { gt: after[0] ?? '' } }) },
      orderBy: { id: 'asc' },
      take: limit,
      include: { membership: { select: person }, version: { select: { title: true, number: true } } },
    });
    return {
      after: next(rows, limit),
      rows: rows.map(({ membership, version, ...row }) => [
        ...[membership.lastName, membership.firstName, membership.email, version.title, version.number],
        ...[day(row.opensOn), day(row.closesOn), instant(row.enrolledAt), instant(row.startedAt)],
        ...[instant(row.completedAt), row.lessonsDone, row.lessonsTotal, row.minutesDone, row.minutesPlanned],
        ...[instant(row.withdrawnAt), row.id],
      ]),
    };
  },
  async progress(tx, organizationId, after, limit) {
    const [enrolmentId = '', lessonId = ''] = after ?? [];
    const beyond = [{ enrolmentId: { gt: enrolmentId } }, { enrolmentId, lessonId: { gt: lessonId } }];
    const rows = await tx.lessonCompletion.findMany({
      where: { organizationId, ...(after && { OR: beyond }) },
      orderBy: [{ enrolmentId: 'asc' }, { lessonId: 'asc' }],
      take: limit,
      include: {
        enrolment: {
          select: { membership: { select: person }, version: { select: { id: true, title: true } } },
        },
      },
    });
    const titles = await readLessonTitles(tx, organizationId, rows);
    const last = rows.at(-1);
    return {
      after: rows.length === limit && last ? [last.enrolmentId, last.lessonId] : null,
      rows: rows.map(({ enrolment: { membership, version }, ...row }) => [
        ...[membership.lastName, membership.firstName, membership.email, version.title],
        ...[titles.get(row.lessonId) ?? '', row.minutes, instant(row.occurredAt), instant(row.recordedAt)],
        ...[row.enrolmentId, row.evidenceId],
      ]),
    };
  },
};

const next = (rows: readonly { id: string }[], limit: number) =>
  rows.length === limit ? [rows.at(-1)?.id ?? ''] : null;

/** By lesson id: a title that changed between versions is told as the latest. */
async function readLessonTitles(
  tx: Tx,
  organizationId: string,
  rows: readonly { lessonId: string; enrolment: { version: { id: string } } }[],
): Promise<Map<string, string>> {
  const lessons = await tx.courseVersionLesson.findMany({
    where: {
      organizationId,
      versionId: { in: [...new Set(rows.map(({ enrolment }) => enrolment.version.id))] },
      lessonId: { in: [...new Set(rows.map(({ lessonId }) => lessonId))] },
    },
    select: { lessonId: true, title: true },
  });
  return new Map(lessons.map(({ lessonId, title }) => [lessonId, title]));
}
