import type { ActorOf } from '~/domain/actor';
import { dayToDatabase } from '~/domain/calendar';
import { createId } from '~/platform/id.server';
import { forOrganization } from '~/platform/tenancy.server';

type Learning = {
  organizationId: string;
  trainer: ActorOf<'member'>;
  learner: ActorOf<'member'>;
  courseId: string;
  versionId: string;
  enrolmentId: string;
  lessonIds: readonly string[];
};

/** At least a row in every table of what lessons of each kind, help and announcements leave. */
export async function fillLearning(of: Learning, at: Date): Promise<void> {
  const { organizationId, trainer, learner, courseId, versionId, enrolmentId } = of;
  const lessonId = of.lessonIds[0] ?? '';
  const db = forOrganization(organizationId);
  const own = () => ({ organizationId, id: createId() });
  const ofLesson = { enrolmentId, lessonId };
  const published = { ...ofLesson, courseId, versionId };

  await db.lessonRevision.create({
    data: { ...own(), lessonId, title: 'Avant', content: { type: 'doc', content: [] }, savedAt: at },
  });
  await db.lessonResult.createMany({
    data: [{ organizationId, ...ofLesson, handedIn: 1, score: 8000, passed: true, updatedAt: at }],
    skipDuplicates: true,
  });
  await db.lessonNote.create({ data: { organizationId, ...ofLesson, text: 'À revoir', savedAt: at } });

  const bank = own();
  await db.questionBank.create({ data: { ...bank, title: 'Bilan', createdAt: at } });
  await db.question.create({
    data: {
      ...{ ...own(), bankId: bank.id, kind: 'true-false', prompt: 'Vrai ?', tags: ['actif'], body: {} },
      ...{ createdAt: at, savedAt: at },
    },
  });
  const attempt = own();
  await db.quizAttempt.create({
    data: { ...attempt, ...published, number: 1, seed: 's', startedAt: at, maximum: 100 },
  });
  const answered = { attemptId: attempt.id, questionId: createId(), answer: {}, savedAt: at };
  await db.quizAnswer.create({ data: { organizationId, ...answered } });
  await db.submission.create({
    data: { ...own(), ...published, number: 1, state: 'draft', text: 'Mon travail', savedAt: at },
  });
  await db.surveyResponse.create({
    data: {
      ...{ ...own(), ...published, wave: 'first', answers: {}, answeredOn: dayToDatabase('2026-11-03') },
    },
  });
  await db.surveyInvitation.create({ data: { ...own(), ...ofLesson, versionId, sendAt: at } });

  const request = own();
  await db.helpRequest.create({
    data: { ...request, ...ofLesson, courseId, lessonTitle: 'Leçon 1.1', askedAt: at, waitingSince: at },
  });
  const written = { fromTrainer: false, text: 'Je suis perdue', writtenAt: at };
  const { membershipId } = learner;
  await db.helpMessage.create({ data: { ...own(), requestId: request.id, membershipId, ...written } });
  await db.announcement.create({
    data: { ...own(), courseId, title: 'Rappel', text: 'Demain à 9 h', publishedAt: at },
  });
  await db.notification.create({
    data: {
      ...{ ...own(), membershipId: trainer.membershipId, kind: 'help-asked', subjectKey: request.id },
      ...{ values: {}, href: '/teach/help', createdAt: at },
    },
  });
  const setting = { kind: 'announcement', inApp: true, email: false };
  await db.notificationSetting.create({ data: { organizationId, membershipId, ...setting } });
  await db.learningAgenda.create({
    data: { organizationId, kind: 'close-attempt', subjectId: attempt.id, dueAt: at },
  });
}
