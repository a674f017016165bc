import { expect, test } from 'vitest';
import { verifyChain } from '~/domain/evidence/verify-chain';
import type { EvidenceRecord } from '~/domain/evidence/evidence-hash';
import { createId } from '~/platform/id.server';
import { createTokenHolder } from '../factories/api-token';
import { createDraftCourse, createPublishedCourse } from '../factories/course';
import { createMember } from '../factories/member';
import { callApi } from '../setup/api-client';

type EnrolmentBody = { id: string; lessons: { lessonId: string }[] };
type EvidencePage = { items: (EvidenceRecord & { id: string })[]; next: string | null };

async function createEnrolment() {
  const holder = await createTokenHolder();
  const course = await createPublishedCourse(holder.actor, { lessons: [2, 1] });
  const { membershipId: memberId } = await createMember({
    organizationId: holder.organizationId,
    role: 'learner',
  });
  const body = { courseId: course.courseId, memberId };
  const created = await callApi('POST /enrolments', { token: holder.token, body });
  return { ...holder, course, memberId, created, enrolment: created.body as EnrolmentBody };
}

const now = () => new Date().toISOString();

test('an enrolment begins with everything to do', async () => {
  const { token, course, memberId, created, enrolment } = await createEnrolment();
  const [first, second, third] = course.modules.flatMap(({ moduleId, lessonIds }) =>
    lessonIds.map((lessonId) => ({
      lessonId,
      moduleId,
      minutes: 10,
      status: 'not-started',
      completedAt: null,
    })),
  );
  expect(created).toMatchObject({
    status: 201,
    body: {
      courseId: course.courseId,
      memberId,
      versionId: course.versionId,
      opensOn: null,
      closesOn: null,
      status: 'not-started',
      minutesPlanned: 30,
      minutesDone: 0,
      progress: 0,
      lessons: [first, second, third],
    },
  });
  expect((await callApi(`GET /enrolments/${enrolment.id}`, { token })).body).toEqual(created.body);
  const list = await callApi(`GET /enrolments?courseId=${course.courseId}&memberId=${memberId}`, { token });
  expect(list.body).toEqual({ items: [created.body], next: null });
  expect((await callApi(`GET /enrolments?courseId=${createId()}`, { token })).body).toEqual({
    items: [],
    next: null,
  });
});

test('days of access are kept as days, and may not be reversed', async () => {
  const { actor, token, organizationId } = await createTokenHolder();
  const { courseId } = await createPublishedCourse(actor);
  const { membershipId: memberId } = await createMember({ organizationId, role: 'learner' });
  const wrong = { courseId, memberId, opensOn: '2026-12-02', closesOn: '2026-12-01' };
  expect(await callApi('POST /enrolments', { token, body: wrong })).toMatchObject({
    status: 422,
    body: { errors: [{ path: 'closesOn' }] },
  });
  const impossible = { courseId, memberId, opensOn: '2026-02-30' };
  expect(await callApi('POST /enrolments', { token, body: impossible })).toMatchObject({
    status: 422,
    body: { errors: [{ path: 'opensOn' }] },
  });
  const right = { courseId, memberId, opensOn: '2026-12-01', closesOn: '2026-12-31' };
  expect(await callApi('POST /enrolments', { token, body: right })).toMatchObject({
    status: 201,
    body: { opensOn: '2026-12-01', closesOn: '2026-12-31' },
  });
});

test('a course not published, and a member enrolled already, are refused', async () => {
  const { actor, token, course, memberId } = await createEnrolment();
  const draft = await createDraftCourse(actor);
  expect(
    await callApi('POST /enrolments', { token, body: { courseId: draft.courseId, memberId } }),
  ).toMatchObject({
    status: 409,
    body: { code: 'course-not-published' },
  });
  expect(
    await callApi('POST /enrolments', { token, body: { courseId: course.courseId, memberId } }),
  ).toMatchObject({
    status: 409,
    body: { code: 'already-enrolled' },
  });
});

test('completions attested by a connected system add up to a finished course, whose evidence names the system', async () => {
  const { token, enrolment } = await createEnrolment();
  const [first, second, third] = enrolment.lessons.map(({ lessonId }) => lessonId);
  const attest = (lessonId: string | undefined) =>
    callApi(`POST /enrolments/${enrolment.id}/completions`, { token, body: { lessonId, occurredAt: now() } });

  expect(await attest(first)).toMatchObject({
    status: 200,
    body: {
      status: 'in-progress',
      minutesDone: 10,
      progress: 33,
      lessons: [{ status: 'completed' }, {}, {}],
    },
  });
  expect(await attest(first)).toMatchObject({ status: 200, body: { minutesDone: 10 } });
  await attest(second);
  expect(await attest(third)).toMatchObject({
    status: 200,
    body: { status: 'completed', minutesDone: 30, progress: 100, completedAt: expect.any(String) as string },
  });

  const evidence = (await callApi(`GET /enrolments/${enrolment.id}/evidence`, { token }))
    .body as EvidencePage;
  expect(evidence.items.map(({ kind }) => kind)).toEqual([
    'enrolled',
    'lesson-completed',
    'lesson-completed',
    'lesson-completed',
    'course-completed',
  ]);
  expect(evidence.items[1]).toMatchObject({
    source: 'api:Digiforma',
    payload: { lessonId: first, minutes: 10 },
  });
});

test('evidence comes page by page, and its chain can be checked by whoever reads it', async () => {
  const { organizationId, token, enrolment } = await createEnrolment();
  for (const { lessonId } of enrolment.lessons) {
    const body = { lessonId, occurredAt: now() };
    await callApi(`POST /enrolments/${enrolment.id}/completions`, { token, body });
  }
  const items: EvidencePage['items'] = [];
  let after = '';
  for (;;) {
    const address = `GET /enrolments/${enrolment.id}/evidence?limit=2${after && `&after=${after}`}`;
    const page = (await callApi(address, { token })).body as EvidencePage;
    items.push(...page.items);
    if (page.next === null) break;
    after = page.next;
  }
  expect(items).toHaveLength(5);
  const records = items.map((record) => ({ ...record, organizationId, stream: `enrolment:${enrolment.id}` }));
  expect(verifyChain(records)).toMatchObject({ intact: true });
});

test('a completion of the future, of before the enrolment, or of another course is refused', async () => {
  const { actor, token, enrolment } = await createEnrolment();
  const lessonId = enrolment.lessons[0]?.lessonId;
  const other = await createPublishedCourse(actor);
  const attest = (body: object) => callApi(`POST /enrolments/${enrolment.id}/completions`, { token, body });
  const inAnHour = new Date(Date.now() + 3_600_000).toISOString();
  expect(await attest({ lessonId, occurredAt: inAnHour })).toMatchObject({
    status: 422,
    body: { code: 'period-invalid' },
  });
  expect(await attest({ lessonId, occurredAt: '2020-01-01T00:00:00Z' })).toMatchObject({
    status: 422,
    body: { code: 'period-invalid' },
  });
  expect(await attest({ lessonId, occurredAt: '2026-13-01T00:00:00Z' })).toMatchObject({
    status: 422,
    body: { errors: [{ path: 'occurredAt' }] },
  });
  const foreign = other.modules[0]?.lessonIds[0];
  expect(await attest({ lessonId: foreign, occurredAt: now() })).toMatchObject({
    status: 422,
    body: { code: 'lesson-not-in-course' },
  });
});

test('two attestations at once under one key are one completion', async () => {
  const { token, enrolment } = await createEnrolment();
  const headers = { 'Idempotency-Key': 'done-1' };
  const body = { lessonId: enrolment.lessons[0]?.lessonId, occurredAt: now() };
  const call = () => callApi(`POST /enrolments/${enrolment.id}/completions`, { token, headers, body });
  const [one, other] = await Promise.all([call(), call()]);
  expect(one).toMatchObject({ status: 200, body: other.body as object });
  const evidence = (await callApi(`GET /enrolments/${enrolment.id}/evidence`, { token }))
    .body as EvidencePage;
  expect(evidence.items.map(({ kind }) => kind)).toEqual(['enrolled', 'lesson-completed']);
});

test('a stranger reads neither the enrolment nor its evidence, and attests nothing', async () => {
  const { enrolment } = await createEnrolment();
  const { token } = await createTokenHolder();
  const body = { lessonId: enrolment.lessons[0]?.lessonId, occurredAt: now() };
  const calls = [
    callApi(`GET /enrolments/${enrolment.id}`, { token }),
    callApi(`GET /enrolments/${enrolment.id}/evidence`, { token }),
    callApi(`POST /enrolments/${enrolment.id}/completions`, { token, body }),
  ];
  for (const reply of await Promise.all(calls))
    expect(reply).toMatchObject({ status: 404, body: { code: 'not-found' } });
});
