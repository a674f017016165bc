import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { enrolmentStream } from '~/domain/learning/enrolment-evidence';
import { sendSurveys } from '~/jobs/send-surveys.server';
import { forAccounts, forOrganization } from '~/platform/tenancy.server';
import { answerFollowUpSurvey } from '~/use-cases/assessment/answer-follow-up-survey.server';
import { answerSurvey } from '~/use-cases/assessment/answer-survey.server';
import { exportSurvey } from '~/use-cases/assessment/export-survey.server';
import { getFollowUpSurvey } from '~/use-cases/assessment/get-follow-up-survey.server';
import { getSurveyResults } from '~/use-cases/assessment/get-survey-results.server';
import { getSurvey } from '~/use-cases/assessment/get-survey.server';
import { sendSurvey } from '~/use-cases/assessment/send-survey.server';
import { getEnrolment } from '~/use-cases/learning/get-enrolment.server';
import { withdrawEnrolment } from '~/use-cases/learning/withdraw-enrolment.server';
import { createMember } from '../../../tests/factories/member';
import { countQueries } from '../../../tests/setup/count-queries';
import { createEnrolledInSteps, enrolAnother, type EnrolledInSteps } from '../../../tests/factories/step';

const now = new Date('2026-11-22T09:00:00.000Z');
const context = { now, timeZone: 'Europe/Paris' };
const [rating, words, choice, yes, no] = [1, 2, 3, 4, 5].map(() => randomUUID()) as [
  ...[string, string, string, string, string],
];
const questions = [
  { id: rating, kind: 'rating', text: 'Le rythme', required: true },
  { id: words, kind: 'text', text: 'En un mot', required: false },
  {
    ...{ id: choice, kind: 'single', text: 'Recommencer ?', required: true },
    options: [
      { id: yes, text: 'Oui' },
      { id: no, text: 'Non' },
    ],
  },
];
const said = { [rating]: ['4'], [words]: [' Vivant '], [choice]: [yes] };

const withSurvey = (changes: object = {}, options: { closesOn?: string } = {}) =>
  createEnrolledInSteps(
    [
      {
        ...{ kind: 'survey', title: 'Votre avis' },
        activity: { purpose: 'satisfaction', anonymous: false, followUpDays: null, questions, ...changes },
      },
    ],
    { now, ...options },
  );

const placeOf = ({ enrolmentId, lessonIds }: Pick<EnrolledInSteps, 'enrolmentId' | 'lessonIds'>) => ({
  enrolmentId,
  lessonId: lessonIds[0]!,
});

const tables = ({ organizationId }: EnrolledInSteps) => {
  const db = forOrganization(organizationId);
  return {
    responses: () => db.surveyResponse.findMany({ where: { organizationId } }),
    invitations: () => db.surveyInvitation.findMany({ where: { organizationId } }),
    notifications: () => db.notification.findMany({ where: { organizationId, kind: 'survey' } }),
    evidence: (enrolmentId: string) =>
      db.evidenceRecord.findMany({
        where: { organizationId, stream: enrolmentStream(enrolmentId), kind: 'survey-answered' },
      }),
    emails: () =>
      forAccounts().outboxMessage.findMany({
        where: { organizationId, payload: { path: ['template'], equals: 'survey-invitation' } },
      }),
  };
};

test('a named survey is answered once, however often it is sent, and its answers can be seen again', async () => {
  const of = await withSurvey();
  const { learner } = of;
  const answers = await Promise.allSettled(
    Array.from({ length: 5 }, () => answerSurvey(learner, { ...placeOf(of), said }, { now })),
  );
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  await expect(answerSurvey(learner, { ...placeOf(of), said }, { now })).rejects.toMatchObject({
    code: 'survey-answered',
  });
  expect(await tables(of).responses()).toMatchObject([{ enrolmentId: of.enrolmentId, wave: 'first' }]);
  expect(await getSurvey(learner, placeOf(of), context)).toMatchObject({
    ...{ answered: true, answers: { [rating]: 4, [words]: 'Vivant', [choice]: [yes] } },
  });
  expect(await getEnrolment(learner, placeOf(of))).toMatchObject({ minutesDone: 10 });
  const [record] = await tables(of).evidence(of.enrolmentId);
  expect(JSON.stringify(record?.payload)).not.toContain('Vivant');
});

test('an anonymous answer names nobody, tells only its month, and counts all the same', async () => {
  const of = await withSurvey({ anonymous: true });
  await answerSurvey(of.learner, { ...placeOf(of), said }, { now });
  const [response] = await tables(of).responses();
  expect(response).toMatchObject({ enrolmentId: null, answeredOn: new Date('2026-11-01T00:00:00.000Z') });
  expect(response?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
  const [record] = await tables(of).evidence(of.enrolmentId);
  const kept = JSON.stringify(record?.payload);
  for (const trace of [response!.id, rating, yes]) expect(kept).not.toContain(trace);
  expect(JSON.stringify(response)).not.toContain(of.learner.membershipId);
  const shown = await getSurvey(of.learner, placeOf(of), context);
  expect(shown).toMatchObject({ answered: true, answers: null });
  expect(await getEnrolment(of.learner, placeOf(of))).toMatchObject({ minutesDone: 10 });
});

test('what is missing or no answer is named by its question, and nothing is kept', async () => {
  const of = await withSurvey();
  const wrong = { [rating]: ['9'], [words]: [''] };
  await expect(answerSurvey(of.learner, { ...placeOf(of), said: wrong }, { now })).rejects.toMatchObject({
    code: 'invalid-input',
    details: {
      errors: [
        { path: rating, problem: 'not-an-option' },
        { path: choice, problem: 'required' },
      ],
    },
  });
  expect(await tables(of).responses()).toEqual([]);
  expect(await getSurvey(of.learner, placeOf(of), context)).toMatchObject({ answered: false });
});

test('sixty days after the end the survey is sent once, by two runs at once too, and is answered after access is over', async () => {
  const of = await withSurvey({ followUpDays: 60 }, { closesOn: '2026-12-31' });
  await answerSurvey(of.learner, { ...placeOf(of), said }, { now });
  const [planned] = await tables(of).invitations();
  expect(planned).toMatchObject({ sendAt: new Date('2027-01-21T08:00:00.000Z'), sentAt: null });
  const invitationId = planned!.id;
  const due = { organizationId: of.organizationId, subjectId: invitationId };
  expect(await sendSurvey(due, { now: new Date('2027-01-21T07:59:00.000Z') })).toBe(0);
  await expect(getFollowUpSurvey(of.learner, { invitationId })).rejects.toMatchObject({ code: 'not-found' });
  const day = new Date('2027-01-21T08:00:00.000Z');
  const sent = await Promise.all([1, 2, 3].map(() => sendSurvey(due, { now: day })));
  expect(sent.sort()).toEqual([0, 0, 1]);
  await sendSurveys({ now: day, dryRun: false });
  expect(await tables(of).emails()).toHaveLength(1);
  expect(await tables(of).notifications()).toMatchObject([
    { membershipId: of.learner.membershipId, href: `/learn/surveys/${invitationId}`, emailedAt: day },
  ]);
  expect(await getFollowUpSurvey(of.learner, { invitationId })).toMatchObject({ answered: false });
  const twice = await Promise.allSettled(
    [1, 2].map(() => answerFollowUpSurvey(of.learner, { invitationId, said }, { now: day })),
  );
  expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect((await tables(of).responses()).map(({ wave }) => wave).sort()).toEqual(['first', 'follow-up']);
  expect(await getFollowUpSurvey(of.learner, { invitationId })).toMatchObject({
    ...{ answered: true, answers: { [rating]: 4 } },
  });
});

test('whoever has left gets no survey, and others do not see that one exists', async () => {
  const of = await withSurvey({ followUpDays: 30 });
  await answerSurvey(of.learner, { ...placeOf(of), said }, { now });
  const [planned] = await tables(of).invitations();
  const invitationId = planned!.id;
  const day = new Date('2027-02-01T08:00:00.000Z');
  await withdrawEnrolment(of.trainer, placeOf(of), { now });
  expect(await sendSurvey({ organizationId: of.organizationId, subjectId: invitationId }, { now: day })).toBe(
    0,
  );
  expect(await tables(of).emails()).toEqual([]);

  const stranger = await createMember({ role: 'owner' });
  const { learner: classmate } = await enrolAnother(of, { now });
  for (const actor of [stranger, classmate]) {
    const answer = { ...placeOf(of), said };
    await expect(answerSurvey(actor, answer, { now })).rejects.toMatchObject({ code: 'not-found' });
    await expect(getSurvey(actor, placeOf(of), context)).rejects.toMatchObject({ code: 'not-found' });
    await expect(getFollowUpSurvey(actor, { invitationId })).rejects.toMatchObject({ code: 'not-found' });
    const late = { invitationId, said };
    await expect(answerFollowUpSurvey(actor, late, { now })).rejects.toMatchObject({ code: 'not-found' });
  }
  const { courseId } = of;
  await expect(getSurveyResults(stranger, { courseId })).rejects.toMatchObject({ code: 'not-found' });
  await expect(getSurveyResults(classmate, { courseId })).rejects.toMatchObject({ code: 'not-allowed' });
});

test('anonymous results are shown from three responses on, in no order that tells anything', async () => {
  const of = await withSurvey({ anonymous: true });
  const { courseId, trainer, lessonIds } = of;
  const wish = { courseId, lesson: lessonIds[0]!, wave: 'first' as const };
  const people = [
    of,
    await enrolAnother(of, { now }),
    await enrolAnother(of, { now }),
    await enrolAnother(of, { now }),
  ];
  const answer = async (at: number) => {
    const { learner, enrolmentId } = people[at]!;
    const own = { ...said, [rating]: [String(at + 1)], [words]: [`Mot ${at}`] };
    await answerSurvey(learner, { enrolmentId, lessonId: lessonIds[0]!, said: own }, { now });
  };
  for (const at of [1, 0]) await answer(at);
  const few = await getSurveyResults(trainer, { courseId });
  expect(few.surveys).toMatchObject([{ waves: [{ wave: 'first', asked: 4, answered: 2, results: null }] }]);
  await expect(exportSurvey(trainer, wish)).rejects.toMatchObject({ code: 'answers-too-few' });
  await answer(2);
  const { surveys } = await getSurveyResults(trainer, { courseId });
  const [{ waves } = { waves: [] }] = surveys;
  expect(waves[0]).toMatchObject({ answered: 3, respondents: [] });
  expect(waves[0]?.results?.[0]?.result).toMatchObject({ answered: 3, mean: 200 });
  expect(waves[0]?.results?.[1]?.result).toMatchObject({ texts: ['Mot 0', 'Mot 1', 'Mot 2'] });
  const sheet = await exportSurvey(trainer, wish);
  expect(sheet.named).toBe(false);
  expect(sheet.rows.map(({ name, day }) => [name, day])).toEqual([1, 2, 3].map(() => [null, null]));
});

test('named results link to the learners, and the sheet says what each chose in words', async () => {
  const of = await withSurvey();
  await answerSurvey(of.learner, { ...placeOf(of), said }, { now });
  const { courseId, trainer, lessonIds } = of;
  expect(await countQueries(() => getSurveyResults(trainer, { courseId }))).toBeLessThanOrEqual(5);
  const { surveys } = await getSurveyResults(trainer, { courseId });
  expect(surveys[0]).toMatchObject({
    title: 'Votre avis',
    waves: [{ respondents: [{ enrolmentId: of.enrolmentId, name: 'Léa Essai' }] }],
  });
  const sheet = await exportSurvey(trainer, { courseId, lesson: lessonIds[0]!, wave: 'first' });
  expect(sheet.questions).toEqual(['Le rythme', 'En un mot', 'Recommencer ?']);
  expect(sheet.rows).toEqual([{ name: 'Léa Essai', day: '2026-11-22', answers: [4, 'Vivant', 'Oui'] }]);
});
