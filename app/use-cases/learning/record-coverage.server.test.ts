import { beforeAll, describe, expect, test } from 'vitest';
import type { RecordCoverageInput } from '~/domain/learning/inputs';
import { createId } from '~/platform/id.server';
import { forOrganization } from '~/platform/tenancy.server';
import { changeEnrolmentWindow } from '~/use-cases/learning/change-enrolment-window.server';
import { completeLesson } from '~/use-cases/learning/complete-lesson.server';
import { getLesson } from '~/use-cases/learning/get-lesson.server';
import { recordCoverage } from '~/use-cases/learning/record-coverage.server';
import { recordReading } from '~/use-cases/learning/record-reading.server';
import { verifyEvidenceChains } from '~/use-cases/learning/verify-evidence-chains.server';
import { createEnrolledLearner } from '../../../tests/factories/enrolment';
import { createLearnerOfKind, videoOf } from '../../../tests/factories/lesson-of-kind';
import { createMember } from '../../../tests/factories/member';

const enrolledAt = new Date('2026-11-22T08:00:00.000Z');
const now = new Date('2026-11-22T09:00:00.000Z');
const at = (seconds: number) => new Date(now.getTime() + seconds * 1000);

type Watching = Awaited<ReturnType<typeof createLearnerOfKind<'video'>>>;

const watching = () => createLearnerOfKind('video', { activity: videoOf(100_000), now: enrolledAt });

/** A report of a visit: between which seconds by the clock, and which seconds of the recording. */
function report(
  { enrolmentId, lessonId }: Watching,
  [from, to]: [number, number],
  ranges: [number, number][],
  more: Partial<RecordCoverageInput> = {},
): RecordCoverageInput {
  return {
    ...{ enrolmentId, lessonId, visitId: createId(), number: 1, position: 0.5 },
    ...{ from: at(from), to: at(to), clientNow: at(to) },
    ranges: ranges.map(([one, other]) => [one * 1000, other * 1000]),
    ...more,
  };
}

async function kept({ organizationId, enrolmentId, lessonId }: Watching) {
  return forOrganization(organizationId).lessonReading.findUniqueOrThrow({
    where: { organizationId_enrolmentId_lessonId: { organizationId, enrolmentId, lessonId } },
  });
}

const played = ({ organizationId }: Watching) =>
  forOrganization(organizationId).evidenceRecord.count({ where: { organizationId, kind: 'played' } });

describe('what is watched', () => {
  test('counts once however often and at once it is sent, and is joined over tabs, speeds and jumps', async () => {
    const learner = await watching();
    const visitId = createId();
    const first = report(learner, [0, 10], [[0, 20]], { visitId });
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => recordCoverage(learner.learner, first, { now: at(10) })),
    );
    expect(answers.map(({ covered }) => covered)).toEqual(Array(5).fill(20_000));
    await recordCoverage(learner.learner, { ...first, clientNow: at(500) }, { now: at(500) });
    const jumps = report(
      learner,
      [10, 20],
      [
        [50, 55],
        [15, 20],
      ],
      { visitId, number: 2 },
    );
    await recordCoverage(learner.learner, jumps, { now: at(20) });
    const otherTab = report(learner, [5, 15], [[52, 62]], { position: 0.62 });
    await recordCoverage(learner.learner, otherTab, { now: at(15) });
    expect(await played(learner)).toBe(3);
    expect(await kept(learner)).toMatchObject({
      coverage: [
        [0, 20_000],
        [50_000, 62_000],
      ],
      covered: 32_000,
      position: 0.62,
    });
    const { organizationId } = learner;
    expect(await verifyEvidenceChains({ now: at(600), organizationId })).toMatchObject({ broken: null });
  });

  test('completes the lesson with the report that reaches the share asked, and no other way', async () => {
    const learner = await watching();
    const { enrolmentId, lessonId, organizationId } = learner;
    const visitId = createId();
    const send = (number: number, from: number, ranges: [number, number][]) =>
      recordCoverage(learner.learner, report(learner, [from, from + 40], ranges, { visitId, number }), {
        now: at(from + 40),
      });
    expect(await send(1, 0, [[0, 40]])).toMatchObject({ covered: 40_000, completedAt: null });
    const page = await getLesson(
      learner.learner,
      { enrolmentId, lessonId },
      { now: at(40), timeZone: 'UTC' },
    );
    expect(page.lesson.missing).toMatchObject({ rule: 'covered', donePercent: 40, neededPercent: 80 });
    await expect(completeLesson(learner.learner, { enrolmentId, lessonId }, { now })).rejects.toMatchObject({
      code: 'rule-not-met',
    });
    expect(await send(2, 40, [[0, 40]])).toMatchObject({ covered: 40_000, completedAt: null });
    expect(await send(3, 80, [[40, 80]])).toMatchObject({ covered: 80_000, completedAt: at(120) });
    expect(await send(4, 120, [[80, 100]])).toMatchObject({ covered: 100_000, completedAt: at(120) });
    const db = forOrganization(organizationId);
    expect(await db.certificate.count({ where: { organizationId } })).toBe(1);
  });

  test('reading time beside it does not move the place where one stopped', async () => {
    const learner = await watching();
    await recordCoverage(learner.learner, report(learner, [0, 10], [[0, 10]], { position: 0.1 }), {
      now: at(10),
    });
    const { enrolmentId, lessonId } = learner;
    const stretch = { from: at(0), to: at(30), clientNow: at(30), position: 0.9 };
    const reading = { enrolmentId, lessonId, visitId: createId(), number: 1, ...stretch };
    await recordReading(learner.learner, reading, { now: at(30) });
    expect(await kept(learner)).toMatchObject({ position: 0.1, covered: 10_000, readingMs: 30_000n });
  });

  test('a browser whose clock is three days wrong tells the same', async () => {
    const learner = await watching();
    const wrong = (seconds: number) => new Date(at(seconds).getTime() + 3 * 24 * 3_600_000);
    const clocks = { from: wrong(0), to: wrong(10), clientNow: wrong(12) };
    await recordCoverage(learner.learner, report(learner, [0, 10], [[0, 10]], clocks), { now: at(12) });
    expect(await kept(learner)).toMatchObject({ covered: 10_000, openedAt: at(0), lastReadAt: at(10) });
  });

  test('what waited for the network counts when it was played, though the access has ended since', async () => {
    const learner = await watching();
    const { enrolmentId, trainer } = learner;
    const window = { opensOn: null, closesOn: '2026-11-22' as const };
    await changeEnrolmentWindow(trainer, { enrolmentId, ...window }, { now });
    const nextDay = at(24 * 3600);
    const waited = report(learner, [0, 10], [[0, 10]], { clientNow: nextDay });
    await recordCoverage(learner.learner, waited, { now: nextDay });
    expect(await kept(learner)).toMatchObject({ covered: 10_000 });
    const after = report(learner, [24 * 3600 - 10, 24 * 3600], [[20, 30]]);
    await expect(recordCoverage(learner.learner, after, { now: nextDay })).rejects.toMatchObject({
      code: 'enrolment-closed',
    });
  });
});

describe('what is refused changes nothing', () => {
  let learner: Watching;
  const refused = (input: RecordCoverageInput, code: string, actor = learner.learner) =>
    expect(recordCoverage(actor, input, { now: at(60) })).rejects.toMatchObject({ code });

  beforeAll(async () => {
    learner = await watching();
  });

  test('more than the time allows, ranges that are none, and time already told', async () => {
    await refused(report(learner, [0, 10], [[0, 40]]), 'ranges-invalid');
    await refused(report(learner, [0, 10], [[5, 1]]), 'ranges-invalid');
    await refused(report(learner, [0, 10], [[101, 102]]), 'ranges-invalid');
    await refused(report(learner, [0, 10], [[0.0001, 1]]), 'ranges-invalid');
    await refused(report(learner, [10, 0], [[0, 5]]), 'period-invalid');
    const visitId = createId();
    const first = report(learner, [0, 10], [[0, 10]], { visitId });
    await recordCoverage(learner.learner, first, { now: at(60) });
    for (const number of [2, 3, 9]) {
      await refused(report(learner, [0, 10], [[50, 60]], { visitId, number }), 'ranges-invalid');
    }
    expect(await played(learner)).toBe(1);
  });

  test('strangers, other kinds and lessons that are no longer there', async () => {
    const input = report(learner, [0, 10], [[0, 10]]);
    for (const actor of [learner.trainer, await createMember({ role: 'learner' })]) {
      await refused(input, 'not-found', actor);
    }
    await refused({ ...input, lessonId: createId() }, 'lesson-not-in-course');
    const reader = await createEnrolledLearner({ now: enrolledAt });
    const text = { ...input, enrolmentId: reader.enrolmentId, lessonId: reader.lessonIds[0]! };
    await refused(text, 'nothing-to-cover', reader.learner);
  });
});

test('the pages of a document are counted as pages', async () => {
  const main = {
    fileId: createId(),
    name: 'Guide.pdf',
    bytes: 9,
    mediaType: 'application/pdf',
    pageCount: 4,
  };
  const reader = await createLearnerOfKind('document', { activity: { main, files: [] }, now: enrolledAt });
  const { enrolmentId, lessonId, organizationId } = reader;
  const sent = { enrolmentId, lessonId, visitId: createId(), position: 0.75 };
  const times = { from: at(0), to: at(15), clientNow: at(15) };
  const input = {
    ...sent,
    ...times,
    number: 1,
    ranges: [
      [0, 2],
      [3, 4],
    ] as [number, number][],
  };
  expect(await recordCoverage(reader.learner, input, { now: at(15) })).toMatchObject({ covered: 3 });
  const rest = { ...input, number: 2, from: at(15), to: at(20), clientNow: at(20) };
  const done = await recordCoverage(reader.learner, { ...rest, ranges: [[2, 3]] }, { now: at(20) });
  expect(done).toMatchObject({ covered: 4, completedAt: at(20) });
  const db = forOrganization(organizationId);
  expect(await db.evidenceRecord.count({ where: { organizationId, kind: 'pages-read' } })).toBe(2);
});
