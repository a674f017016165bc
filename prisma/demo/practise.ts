import { answerSchema, type Answer } from '~/domain/assessment/answer';
import type { Question } from '~/domain/assessment/question';
import type { PublishedQuiz } from '~/domain/assessment/quiz';
import { rightAnswer } from '~/domain/assessment/right-answer';
import type { ActorOf } from '~/domain/actor';
import { publishedActivityOf } from '~/domain/courses/activities';
import { createId } from '~/platform/id.server';
import { forOrganization } from '~/platform/tenancy.server';
import { answerSurvey } from '~/use-cases/assessment/answer-survey.server';
import { handInAttempt } from '~/use-cases/assessment/hand-in-attempt.server';
import { handInSubmission } from '~/use-cases/assessment/hand-in-submission.server';
import { markAttempt } from '~/use-cases/assessment/mark-attempt.server';
import { saveAnswers } from '~/use-cases/assessment/save-answers.server';
import { startAttempt } from '~/use-cases/assessment/start-attempt.server';
import { answerHelp } from '~/use-cases/assistance/answer-help.server';
import { askHelp } from '~/use-cases/assistance/ask-help.server';
import { publishAnnouncement } from '~/use-cases/assistance/publish-announcement.server';
import { recordCoverage } from '~/use-cases/learning/record-coverage.server';
import type { DemoPerson } from './people';
import type { PracticeIds } from './practice-module';

const minute = 60_000;
const hour = 60 * minute;

type Practice = { courseId: string; lessons: PracticeIds; trainer: ActorOf<'member'> };

/**
 * What a few learners did in the module with every kind: recordings played, quizzes taken and marked, work handed in,
 * opinions, questions to the trainer; and an announcement of the trainer's.
 */
export async function practiseDemoCourse(
  practice: Practice,
  people: readonly DemoPerson[],
  now: Date,
): Promise<void> {
  const { courseId, lessons, trainer } = practice;
  const ago = (hours: number) => new Date(now.getTime() - hours * hour);
  const of = (name: string) => people.find(({ email }) => email === `${name}@demo.test`)!.actor;
  const enrolmentOf = await readEnrolments(practice);
  const place = (name: string) => ({ actor: of(name), enrolmentId: enrolmentOf.get(of(name).membershipId) ?? '' });

  for (const [name, seconds, hours] of [['elise', 38, 70], ['farid', 30, 52], ['david', 12, 50]] as const) {
    await watch(place(name), lessons.video, seconds * 1000, ago(hours));
  }
  for (const [name, wrong, hours] of [['elise', [], 69], ['farid', [0, 3], 51], ['david', [1, 2, 6], 49]] as const) {
    await takeQuiz(practice, place(name), wrong, ago(hours));
  }
  const attempts = await forOrganization(trainer.organizationId).quizAttempt.findMany({
    where: { organizationId: trainer.organizationId, lessonId: lessons.quiz, waiting: true },
    orderBy: { handedInAt: 'asc' },
    select: { id: true },
  });
  for (const { id } of attempts.slice(0, 2)) await markFreeText(practice, id, ago(40));
  const { actor: farid, enrolmentId } = place('farid');
  const text =
    'Dossier de septembre : l’accord est arrivé le lendemain de la première séance.\nAction : demander trois semaines avant, relance à dix jours.\nQui : moi, dès la signature du devis.\nContrôle : une ligne dans le tableau de suivi.';
  await handInSubmission(
    farid,
    { enrolmentId, lessonId: lessons.assignment, number: 1, revision: 0, text, fileIds: [] },
    { now: ago(20) },
  );
  await giveOpinions(practice, [place('elise'), place('farid'), place('david')], ago(19));
  await helpEachOther(practice, place('learner'), place('hugo'), ago(30));
  await publishAnnouncement(
    trainer,
    {
      ...{ courseId, announcementId: createId(), title: 'Un nouveau module pour pratiquer' },
      text: 'La version 2 commence par un tour d’horizon : une vidéo, un quiz, un devoir, et un direct pour vos questions. Ce que vous aviez terminé reste acquis.',
    },
    { now: ago(90) },
  );
}

type Place = { actor: ActorOf<'member'>; enrolmentId: string };

async function readEnrolments({ courseId, trainer }: Practice): Promise<Map<string, string>> {
  const { organizationId } = trainer;
  const rows = await forOrganization(organizationId).enrolment.findMany({
    where: { organizationId, courseId },
    select: { id: true, membershipId: true },
  });
  return new Map(rows.map(({ id, membershipId }) => [membershipId, id]));
}

/** A recording played from its beginning, as the player tells it every five seconds. */
async function watch({ actor, enrolmentId }: Place, lessonId: string, playedMs: number, begun: Date): Promise<void> {
  const visitId = createId();
  for (let from = 0, number = 1; from < playedMs; from += 5000, number += 1) {
    const to = Math.min(from + 5000, playedMs);
    const at = new Date(begun.getTime() + to);
    const period = { from: new Date(begun.getTime() + from), to: at, clientNow: at };
    const report = { visitId, number, ...period, ranges: [[from, to] as [number, number]], position: to / 38_300 };
    await recordCoverage(actor, { enrolmentId, lessonId, ...report }, { now: at });
  }
}

/** An attempt at the quiz: right, but for the questions named by their places. */
async function takeQuiz(practice: Practice, { actor, enrolmentId }: Place, wrong: readonly number[], begun: Date) {
  const lessonId = practice.lessons.quiz;
  const { attemptId } = await startAttempt(actor, { enrolmentId, lessonId }, { now: begun });
  const questions = await drawnQuestions(practice, attemptId);
  const answers = questions.map((question, place) => ({
    ...{ questionId: question.id, revision: 0, next: place + 1, spentMs: 14_000 + place * 3_500 },
    answer: answerTo(question, wrong.includes(place)),
  }));
  const end = new Date(begun.getTime() + 4 * minute);
  await saveAnswers(actor, { enrolmentId, attemptId, answers }, { now: end });
  await handInAttempt(actor, { enrolmentId, attemptId }, { now: end });
}

async function drawnQuestions({ trainer, lessons }: Practice, attemptId: string): Promise<Question[]> {
  const { organizationId } = trainer;
  const db = forOrganization(organizationId);
  const attempt = await db.quizAttempt.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id: attemptId } },
    select: { versionId: true },
  });
  const key = { organizationId, versionId: attempt.versionId, lessonId: lessons.quiz };
  const lesson = await db.courseVersionLesson.findUniqueOrThrow({
    where: { organizationId_versionId_lessonId: key },
    select: { activity: true },
  });
  const started = await db.evidenceRecord.findFirstOrThrow({
    where: { organizationId, kind: 'attempt-started', payload: { path: ['attemptId'], equals: attemptId } },
    select: { payload: true },
  });
  const quiz: PublishedQuiz = publishedActivityOf('quiz', lesson.activity);
  const all = quiz.items.flatMap((item) => (item.type === 'one' ? [item.question] : item.pool));
  const { questionIds } = started.payload as { questionIds: string[] };
  return questionIds.flatMap((id) => all.find((question) => question.id === id) ?? []);
}

function answerTo(question: Question, wrong: boolean): Answer | null {
  if (question.kind === 'free-text') {
    return { kind: 'free-text', text: 'Je demande la prise en charge trois semaines avant. Je m’en charge dès lundi.' };
  }
  if (wrong) {
    if (question.kind === 'single') return { kind: 'single', optionId: question.options[0]!.id };
    if (question.kind === 'number') return { kind: 'number', text: '25' };
    if (question.kind === 'true-false') return { kind: 'true-false', value: !question.right };
    return null;
  }
  const right = rightAnswer(question);
  return right === null ? null : answerSchema.parse(right);
}

async function markFreeText({ trainer }: Practice, attemptId: string, at: Date): Promise<void> {
  const { organizationId } = trainer;
  const answers = await forOrganization(organizationId).quizAnswer.findMany({
    where: { organizationId, attemptId, state: 'to-mark' },
    select: { questionId: true },
  });
  const marks = answers.map(({ questionId }) => ({
    ...{ questionId, points: 150, feedback: 'Concret et daté. Précisez qui relance l’OPCO.' },
  }));
  await markAttempt(trainer, { attemptId, seenAt: null, marks }, { now: at });
}

async function giveOpinions({ lessons, trainer }: Practice, places: readonly Place[], at: Date): Promise<void> {
  const { organizationId } = trainer;
  const row = await forOrganization(organizationId).lesson.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id: lessons.survey } },
    select: { activity: true },
  });
  const { questions } = publishedActivityOf('survey', row.activity);
  const opinions = [
    ['5', '10', 'Un exemple de dossier refusé.'],
    ['4', '8', ''],
    ['4', '9', 'Davantage de cas chiffrés.'],
  ];
  for (const [number, { actor, enrolmentId }] of places.entries()) {
    const said = Object.fromEntries(questions.map(({ id }, at) => [id, [opinions[number]?.[at] ?? '']]));
    await answerSurvey(actor, { enrolmentId, lessonId: lessons.survey, said }, { now: at });
  }
}

async function helpEachOther({ lessons, trainer }: Practice, one: Place, other: Place, at: Date): Promise<void> {
  const { actor, enrolmentId } = one;
  const asked = await askHelp(
    actor,
    {
      ...{ enrolmentId, lessonId: lessons.document, messageId: createId(), fileIds: [] },
      text: 'Bonjour, faut-il une convention par salarié, ou une seule pour tout le groupe ?',
    },
    { now: at },
  );
  await answerHelp(
    trainer,
    {
      ...{ requestId: asked.id, messageId: createId(), fileIds: [] },
      text: 'Bonjour ! Une seule suffit pour le groupe : la liste nominative des participants s’annexe à la convention.',
    },
    { now: new Date(at.getTime() + 2 * hour) },
  );
  await askHelp(
    other.actor,
    {
      ...{ enrolmentId: other.enrolmentId, lessonId: lessons.quiz, messageId: createId(), fileIds: [] },
      text: 'Dans la question sur les heures, le plafond de l’accord compte-t-il par personne ou pour le dossier ?',
    },
    { now: new Date(at.getTime() + 24 * hour) },
  );
}
