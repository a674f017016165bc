import { expect, test } from 'vitest';
import { getLesson } from '~/use-cases/courses/get-lesson.server';
import { saveLessonContent } from '~/use-cases/courses/save-lesson-content.server';
import { createDraftCourse, paragraph } from '../../../tests/factories/course';
import { createMember } from '../../../tests/factories/member';

const now = new Date('2026-11-02T14:02:00.000Z');

async function lessonOfTwoAuthors() {
  const claire = await createMember({ firstName: 'Claire', lastName: 'Un' });
  const { organizationId } = claire;
  const denis = await createMember({ organizationId, firstName: 'Denis', lastName: 'Deux' });
  const { courseId, modules } = await createDraftCourse(claire, { lessons: [1] });
  const lesson = { courseId, lessonId: modules[0]!.lessonIds[0]! };
  const { revision } = await getLesson(claire, lesson);
  return { claire, denis, lesson, revision };
}

test('a save is answered with the new revision and the instant of saving', async () => {
  const { claire, lesson, revision } = await lessonOfTwoAuthors();
  const content = paragraph('Bonjour.');
  const saved = await saveLessonContent(claire, { ...lesson, revision, content }, { now });
  expect(saved).toEqual({ revision: revision + 1, savedAt: '2026-11-02T14:02:00.000Z' });
  expect(await getLesson(claire, lesson)).toMatchObject({
    content,
    html: '<p>Bonjour.</p>',
    savedBy: 'Claire Un',
  });
});

test('of two authors who began from the same text, the second is told who saved and when; the first text stays', async () => {
  const { claire, denis, lesson, revision } = await lessonOfTwoAuthors();
  const [mine, theirs] = [paragraph('De Claire'), paragraph('De Denis')];
  await saveLessonContent(claire, { ...lesson, revision, content: mine }, { now });
  await expect(
    saveLessonContent(denis, { ...lesson, revision, content: theirs }, { now: new Date() }),
  ).rejects.toMatchObject({
    code: 'edit-conflict',
    details: { savedAt: now.toISOString(), by: 'Claire Un' },
  });
  expect((await getLesson(denis, lesson)).content).toEqual(mine);
});

test('whoever decides to overwrite does so over the revision they were shown', async () => {
  const { claire, denis, lesson, revision } = await lessonOfTwoAuthors();
  await saveLessonContent(claire, { ...lesson, revision, content: paragraph('De Claire') }, { now });
  const shown = await getLesson(denis, lesson);
  const content = paragraph('De Denis');
  await saveLessonContent(denis, { ...lesson, revision: shown.revision, content }, { now });
  expect((await getLesson(claire, lesson)).content).toEqual(content);
});

test('a save whose answer was lost is answered again as saved, once', async () => {
  const { claire, lesson, revision } = await lessonOfTwoAuthors();
  const save = { ...lesson, revision, content: paragraph('Bonjour.') };
  const first = await saveLessonContent(claire, save, { now });
  const again = await saveLessonContent(claire, save, { now: new Date() });
  expect(again).toEqual(first);
});

test('of saves at the same moment over one revision exactly one goes through', async () => {
  const { claire, denis, lesson, revision } = await lessonOfTwoAuthors();
  const saves = Array.from({ length: 8 }, (_, index) =>
    saveLessonContent(
      index % 2 ? claire : denis,
      { ...lesson, revision, content: paragraph(`Texte ${index}`) },
      { now },
    ),
  );
  const outcomes = await Promise.allSettled(saves);
  expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
  expect((await getLesson(claire, lesson)).revision).toBe(revision + 1);
});

test('a learner and a stranger cannot save', async () => {
  const { claire, lesson, revision } = await lessonOfTwoAuthors();
  const save = { ...lesson, revision, content: paragraph('Non') };
  const learner = await createMember({ organizationId: claire.organizationId, role: 'learner' });
  const stranger = await createMember({ role: 'owner' });
  await expect(saveLessonContent(learner, save, { now })).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(saveLessonContent(stranger, save, { now })).rejects.toMatchObject({ code: 'not-found' });
});
