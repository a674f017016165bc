import { expect, test } from 'vitest';
import { defaultQuizActivity } from '~/domain/assessment/quiz';
import type { ActorOf } from '~/domain/actor';
import { toJson } from '~/platform/json.server';
import { forOrganization } from '~/platform/tenancy.server';
import { publishCourse } from '~/use-cases/courses/publish-course.server';
import { saveLessonContent } from '~/use-cases/courses/save-lesson-content.server';
import { completeLesson } from '~/use-cases/learning/complete-lesson.server';
import { enrolMembers } from '~/use-cases/learning/enrol-members.server';
import { searchOwnLessons } from '~/use-cases/learning/search-own-lessons.server';
import { createDraftCourse, paragraph } from '../../../tests/factories/course';
import { createEnrolledLearner } from '../../../tests/factories/enrolment';
import { createMember } from '../../../tests/factories/member';

const now = new Date('2026-11-22T09:00:00.000Z');

async function follow(
  texts: readonly string[],
  { opensOn = null, order = 'free' }: { opensOn?: string | null; order?: string } = {},
) {
  const trainer = await createMember({ role: 'trainer' });
  const { organizationId } = trainer;
  const learner = await createMember({ organizationId, role: 'learner' });
  const { courseId, modules } = await createDraftCourse(trainer, { lessons: [texts.length], now });
  const lessonIds = modules[0]!.lessonIds;
  for (const [place, text] of texts.entries()) {
    const lessonId = lessonIds[place]!;
    await saveLessonContent(trainer, { courseId, lessonId, revision: 2, content: paragraph(text) }, { now });
  }
  const db = forOrganization(organizationId);
  await db.course.updateMany({ where: { organizationId, id: courseId }, data: { pathOrder: order } });
  await publishCourse(trainer, { courseId }, { now });
  const people = { memberIds: [learner.membershipId], groupIds: [] };
  const { enrolments } = await enrolMembers(
    trainer,
    { courseId, ...people, opensOn, closesOn: null },
    { now },
  );
  return { organizationId, learner, courseId, enrolmentId: enrolments[0]!.id, lessonIds };
}

const search = (actor: ActorOf<'member'>, query: string) =>
  searchOwnLessons(actor, { query }, { now, timeZone: 'Europe/Paris' });
const titles = async (actor: ActorOf<'member'>, query: string) =>
  (await search(actor, query)).lessons.map(({ title }) => title);

test('finds words whatever their ending, their accents and their capitals, the last one as it is being typed', async () => {
  const { learner } = await follow(['L’évaluation des compétences & des acquis.', 'Le bilan comptable.']);
  for (const query of ['évaluations', 'EVALUER competence', 'compéten', 'acquis évalué']) {
    expect(await titles(learner, query), query).toEqual(['Leçon 1.1']);
  }
  expect(await titles(learner, 'bilan évaluation')).toEqual([]);
  expect(await titles(learner, 'leçon')).toHaveLength(2);
  expect(await titles(learner, '&|!:* \'"')).toEqual([]);
  const [found] = (await search(learner, 'evaluation')).lessons;
  expect(found?.excerpt.filter(({ mark }) => mark).map(({ text }) => text)).toEqual(['évaluation']);
  expect(found?.excerpt.map(({ text }) => text).join('')).toBe('L’évaluation des compétences & des acquis.');
});

test('of a lesson that is locked the title alone is found, until it opens', async () => {
  const { learner, enrolmentId, lessonIds } = await follow(['Premier pas.', 'Le secret.'], {
    order: 'sequential',
  });
  expect(await titles(learner, 'secret')).toEqual([]);
  const [, locked] = (await search(learner, 'leçon')).lessons;
  expect(locked).toMatchObject({ lessonId: lessonIds[1], locked: true, excerpt: [] });
  await completeLesson(learner, { enrolmentId, lessonId: lessonIds[0]! }, { now });
  expect(await titles(learner, 'secret')).toEqual(['Leçon 1.2']);
});

test('before an enrolment opens its titles alone are found', async () => {
  const { learner } = await follow(['Le secret.'], { opensOn: '2026-12-01' });
  expect(await titles(learner, 'secret')).toEqual([]);
  expect((await search(learner, 'leçon')).lessons).toMatchObject([{ open: false, excerpt: [] }]);
});

test('what a quiz asks is never found, what is said in a video is', async () => {
  const { organizationId, learner, courseId, lessonIds } = await follow(['Un.', 'Deux.']);
  const db = forOrganization(organizationId);
  const quiz = { ...defaultQuizActivity, items: [{ type: 'one', text: 'Quelle marmotte ?' }] };
  const video = { file: null, captions: [], transcript: 'Une marmotte passe.', posterFileId: null };
  // Versions never change: another one, as it would have been published.
  const version = await db.courseVersion.findFirstOrThrow({ where: { organizationId, courseId } });
  const versionId = crypto.randomUUID();
  const { outline, programme } = version;
  await db.courseVersion.create({
    data: { ...version, id: versionId, number: 2, outline: outline!, programme: programme! },
    select: { id: true },
  });
  const lessons = await db.courseVersionLesson.findMany({ where: { organizationId, versionId: version.id } });
  await db.courseVersionLesson.createMany({
    data: lessons.map(({ content, ...lesson }) => {
      const isVideo = lesson.lessonId === lessonIds[1];
      const activity = toJson(isVideo ? video : quiz);
      return { ...lesson, content: content!, versionId, kind: isVideo ? 'video' : 'quiz', activity };
    }),
  });
  await db.enrolment.updateMany({ where: { organizationId, courseId }, data: { versionId } });
  expect((await search(learner, 'marmotte')).lessons.map(({ lessonId }) => lessonId)).toEqual([lessonIds[1]]);
});

test('others find nothing of it', async () => {
  const { organizationId } = await follow(['Le bilan.']);
  const colleague = await createMember({ organizationId, role: 'learner' });
  const { learner } = await createEnrolledLearner({ now });
  expect(await titles(colleague, 'bilan')).toEqual([]);
  expect(await titles(learner, 'Premier')).toEqual([]);
});
