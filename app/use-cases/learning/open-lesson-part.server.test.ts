import { expect, test } from 'vitest';
import { createId } from '~/platform/id.server';
import { forOrganization } from '~/platform/tenancy.server';
import { completeLesson } from '~/use-cases/learning/complete-lesson.server';
import { openLessonFile, openLessonLink } from '~/use-cases/learning/open-lesson-part.server';
import { recordCoverage } from '~/use-cases/learning/record-coverage.server';
import { verifyEvidenceChains } from '~/use-cases/learning/verify-evidence-chains.server';
import { createLearnerOfKind } from '../../../tests/factories/lesson-of-kind';
import { createMember } from '../../../tests/factories/member';

const now = new Date('2026-11-22T09:00:00.000Z');
const file = (name: string) => ({ fileId: createId(), name, bytes: 5, mediaType: 'text/plain' });
const guide = () => ({ ...file('Guide.pdf'), mediaType: 'application/pdf', pageCount: 3 });

async function kept(organizationId: string) {
  const db = forOrganization(organizationId);
  const [reading] = await db.lessonReading.findMany({ where: { organizationId } });
  const opened = await db.evidenceRecord.count({
    where: { organizationId, kind: { in: ['file-opened', 'link-opened'] } },
  });
  const completions = await db.lessonCompletion.count({ where: { organizationId } });
  return { covered: reading?.covered, coverage: reading?.coverage, opened, completions };
}

test('files to download are opened one by one, once a day each; with the share asked the lesson is done', async () => {
  const files = [file('Un.txt'), file('Deux.txt'), file('Trois.txt')];
  const rule = { rule: 'covered' as const, percent: 60 };
  const reader = await createLearnerOfKind('document', { activity: { main: null, files }, rule, now });
  const { learner, organizationId, enrolmentId, lessonId } = reader;
  const open = (at: number, fileId = files[at]!.fileId) =>
    openLessonFile(learner, { enrolmentId, lessonId, fileId }, { now });
  await Promise.all([open(2), open(2), open(2)]);
  expect(await kept(organizationId)).toEqual({
    ...{ covered: 1, coverage: [[2, 3]], opened: 1, completions: 0 },
  });
  expect(await open(0)).toEqual(files[0]);
  expect(await kept(organizationId)).toMatchObject({ covered: 2, opened: 2, completions: 1 });
  await expect(open(0, createId())).rejects.toMatchObject({ code: 'not-found' });
  const coverage = { visitId: createId(), number: 1, position: 0, ranges: [[0, 1]] as [number, number][] };
  const times = { from: now, to: new Date(now.getTime() + 5000), clientNow: new Date(now.getTime() + 5000) };
  await expect(
    recordCoverage(learner, { enrolmentId, lessonId, ...coverage, ...times }, { now: times.to }),
  ).rejects.toMatchObject({ code: 'nothing-to-cover' });
});

test('beside a PDF in the page, opening files is noted and counts no page', async () => {
  const [main, other] = [guide(), file('Modèle.txt')];
  const reader = await createLearnerOfKind('document', { activity: { main, files: [other] }, now });
  const { learner, organizationId, enrolmentId, lessonId } = reader;
  for (const { fileId } of [main, other]) {
    await openLessonFile(learner, { enrolmentId, lessonId, fileId }, { now });
  }
  expect(await kept(organizationId)).toEqual({ covered: 0, coverage: [], opened: 2, completions: 0 });
  expect(await verifyEvidenceChains({ now, organizationId })).toMatchObject({ broken: null });
});

test('a link must have been opened before its reader may say that it is done', async () => {
  const url = 'https://example.org/page';
  const reader = await createLearnerOfKind('link', { activity: { url }, now });
  const { learner, organizationId, enrolmentId, lessonId } = reader;
  const at = { enrolmentId, lessonId };
  await expect(completeLesson(learner, at, { now })).rejects.toMatchObject({ code: 'rule-not-met' });
  expect(await openLessonLink(learner, at, { now })).toEqual({ url });
  await openLessonLink(learner, at, { now });
  expect(await kept(organizationId)).toMatchObject({ covered: 1, opened: 1, completions: 0 });
  expect(await completeLesson(learner, at, { now })).toMatchObject({ counted: true });
  const fileId = createId();
  await expect(openLessonFile(learner, { ...at, fileId }, { now })).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('strangers are told nothing', async () => {
  const reader = await createLearnerOfKind('link', { activity: { url: 'https://example.org' }, now });
  const { trainer, enrolmentId, lessonId } = reader;
  for (const actor of [trainer, await createMember({ role: 'learner' })]) {
    await expect(openLessonLink(actor, { enrolmentId, lessonId }, { now })).rejects.toMatchObject({
      code: 'not-found',
    });
  }
});
