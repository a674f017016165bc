import { readFileSync } from 'node:fs';
import type { ActorOf } from '~/domain/actor';
import type { QuizActivity } from '~/domain/assessment/quiz';
import { defaultQuizActivity } from '~/domain/assessment/quiz';
import type { FilePurpose } from '~/domain/courses/file-purposes';
import type { LessonKind } from '~/domain/courses/lesson-kinds';
import { createId } from '~/platform/id.server';
import { createBank } from '~/use-cases/assessment/create-bank.server';
import { saveQuestion } from '~/use-cases/assessment/save-question.server';
import { addLesson } from '~/use-cases/courses/add-lesson.server';
import { addModule } from '~/use-cases/courses/add-module.server';
import { moveModule } from '~/use-cases/courses/move-module.server';
import { publishCourse } from '~/use-cases/courses/publish-course.server';
import { saveLessonActivity } from '~/use-cases/courses/save-lesson-activity.server';
import { saveLessonContent } from '~/use-cases/courses/save-lesson-content.server';
import { updateLessonPath } from '~/use-cases/courses/update-lesson-path.server';
import { uploadFile } from '~/use-cases/courses/upload-file.server';
import { moveEnrolmentsToVersion } from '~/use-cases/learning/move-enrolments-to-version.server';
import {
  audioTranscript,
  practiceAssignment,
  practiceLessons,
  practiceLink,
  practiceModule,
  practiceSurvey,
  videoTranscript,
} from './course/practice';
import { bankQuestions, ownQuestions } from './course/practice-quiz';

const folder = 'prisma/demo/course/media';

/** The lessons of the module by their kinds. */
export type PracticeIds = Readonly<Record<Exclude<LessonKind, 'text'>, string>>;

/**
 * Adds a module with a lesson of every kind at the beginning of the demo course, publishes it as its next version and
 * moves to it whoever has not completed the course.
 */
export async function addPracticeModule(
  author: ActorOf<'member'>,
  courseId: string,
  now: Date,
): Promise<PracticeIds> {
  const { id: moduleId } = await addModule(author, { courseId, title: practiceModule }, { now });
  const ids: Record<string, string> = {};
  for (const { text, ...lesson } of Object.values(practiceLessons)) {
    const { id: lessonId } = await addLesson(author, { courseId, moduleId, ...lesson }, { now });
    const content = { type: 'doc' as const, content: [{ type: 'paragraph' as const, content: [said(text)] }] };
    await saveLessonContent(author, { courseId, lessonId, revision: 1, content }, { now });
    const activity = await activityOf(author, lesson.kind, now);
    if (activity) await saveLessonActivity(author, { courseId, lessonId, revision: 1, activity }, { now });
    ids[lesson.kind] = lessonId;
  }
  const lessons = ids as PracticeIds;
  await updateLessonPath(
    author,
    {
      ...{ courseId, lessonId: lessons.assignment, rule: { rule: 'passed' } },
      conditions: {
        requires: [{ kind: 'score', lessonId: lessons.quiz, percent: 50 }],
          due: { kind: 'after-enrolment', days: 42 },
      },
    },
    { now },
  );
  await updateLessonPath(
    author,
    {
      ...{ courseId, lessonId: lessons.document, rule: { rule: 'covered', percent: 100 } },
      conditions: { due: { kind: 'before-session', lessonId: lessons.session, days: 0 } },
    },
    { now },
  );
  await moveModule(author, { courseId, moduleId, position: 0 }, { now });
  await publishCourse(author, { courseId }, { now });
  await moveEnrolmentsToVersion(author, { courseId, which: 'all' }, { now });
  return lessons;
}

const said = (text: string) => ({ type: 'text' as const, text });

async function activityOf(
  author: ActorOf<'member'>,
  kind: LessonKind,
  now: Date,
): Promise<Record<string, unknown> | null> {
  const file = (purpose: FilePurpose, name: string) => upload(author, purpose, name, now);
  switch (kind) {
    case 'video': {
      const { durationMs, ...video } = await file('lesson-media', 'circuit.webm');
      const poster = await file('lesson-poster', 'poster.webp');
      const captions = [
        { fileId: (await file('lesson-captions', 'circuit.fr.vtt')).fileId, language: 'fr', label: 'Français' },
        { fileId: (await file('lesson-captions', 'circuit.en.vtt')).fileId, language: 'en', label: 'English' },
      ];
      return {
        ...{ file: { ...video, durationMs }, captions },
        ...{ posterFileId: poster.fileId, transcript: videoTranscript },
      };
    }
    case 'audio': {
      const { durationMs, ...sound } = await file('lesson-media', 'questions.mp3');
      const { fileId } = await file('lesson-captions', 'questions.fr.vtt');
      const captions = [{ fileId, language: 'fr', label: 'Français' }];
      return { file: { ...sound, durationMs }, captions, transcript: audioTranscript };
    }
    case 'document': {
      const { pageCount, ...main } = await file('lesson-document', 'modele-de-convention.pdf');
      return { main: { ...main, pageCount }, files: [] };
    }
    case 'quiz':
      return practiceQuiz(author, now);
    case 'assignment':
      return practiceAssignment();
    case 'survey':
      return practiceSurvey();
    case 'link':
      return practiceLink;
    default:
      return null;
  }
}

async function upload(author: ActorOf<'member'>, purpose: FilePurpose, name: string, now: Date) {
  const bytes = readFileSync(`${folder}/${name}`);
  const incoming = { name, declaredBytes: bytes.length, body: new Blob([bytes]).stream() };
  const { id, ...stored } = await uploadFile(author, { purpose, ...incoming }, { now });
  const { mediaType, durationMs, pageCount } = stored;
  return {
    ...{ fileId: id, name: stored.name, bytes: stored.bytes, mediaType },
    ...{ durationMs: durationMs ?? 0, pageCount: pageCount ?? 0 },
  };
}

/** Six questions of its own, and two drawn from a bank. */
async function practiceQuiz(author: ActorOf<'member'>, now: Date): Promise<QuizActivity> {
  const about = { title: 'Financement', description: 'Questions sur la prise en charge et les preuves.' };
  const { bankId } = await createBank(author, about, { now });
  for (const question of bankQuestions()) await saveQuestion(author, { bankId, revision: 0, question }, { now });
  return {
    ...defaultQuizActivity,
    minutes: 20,
    feedback: { passed: 'Bravo, l’essentiel est acquis.', failed: 'Relisez le module « Prouver », puis réessayez.' },
    items: [
      ...ownQuestions().map((question) => ({ type: 'own' as const, question })),
      { type: 'draw', id: createId(), bankId, tags: [], count: 2 },
    ],
  };
}
