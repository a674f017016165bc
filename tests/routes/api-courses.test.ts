import { expect, test } from 'vitest';
import { forOrganization } from '~/platform/tenancy.server';
import { createTokenHolder } from '../factories/api-token';
import { createDraftCourse } from '../factories/course';
import { callApi } from '../setup/api-client';

const course = {
  title: 'Accueillir',
  language: 'fr',
  modules: [
    {
      title: 'Avant',
      lessons: [
        { title: 'Le poste', kind: 'text', minutes: 15, html: '<h2>Le poste</h2><p>La <b>veille</b></p>' },
        { title: 'Le badge', minutes: 5, html: '<p>Ensuite<script>alert(1)</script></p>' },
      ],
    },
    { title: 'Après', lessons: [] },
  ],
};

type CourseBody = {
  id: string;
  modules: { id: string; lessons: { id: string; title: string; minutes: number | null }[] }[];
};

test('a course comes whole, is published, and keeps the ids of its modules and lessons', async () => {
  const { token } = await createTokenHolder();
  const created = await callApi('POST /courses', { token, body: course });
  expect(created).toMatchObject({
    status: 201,
    body: {
      title: 'Accueillir',
      language: 'fr',
      status: 'draft',
      modules: [
        {
          title: 'Avant',
          lessons: [
            { title: 'Le poste', kind: 'text', minutes: 15 },
            { title: 'Le badge', minutes: 5 },
          ],
        },
        { title: 'Après', lessons: [] },
      ],
    },
  });
  expect(created.body).not.toHaveProperty('versionId');
  const { id, modules } = created.body as CourseBody;
  const published = await callApi(`POST /courses/${id}/publish`, { token });
  expect(published).toMatchObject({ status: 200, body: { versionId: expect.any(String) as string } });
  const read = await callApi(`GET /courses/${id}`, { token });
  expect(read.body).toMatchObject({ status: 'published', modules, ...(published.body as object) });
  expect(await callApi(`POST /courses/${id}/publish`, { token })).toMatchObject({
    status: 409,
    body: { code: 'course-unchanged' },
  });
});

test('what learners would not survive is left out of the text', async () => {
  const { token, organizationId } = await createTokenHolder();
  const { body } = await callApi('POST /courses', { token, body: course });
  const lessonId = (body as CourseBody).modules[0]?.lessons[1]?.id ?? '';
  const lesson = await forOrganization(organizationId).lesson.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id: lessonId } },
  });
  expect(lesson.content).toEqual({
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Ensuite' }] }],
  });
});

test('a text too large for a lesson is named by its path, and no course is left behind', async () => {
  const { token } = await createTokenHolder();
  const html = `<p>${'mot '.repeat(120_000)}</p>`;
  const modules = [{ title: 'A', lessons: [{ title: 'Court' }, { title: 'Long', html }] }];
  expect(
    await callApi('POST /courses', { token, body: { title: 'T', language: 'fr', modules } }),
  ).toMatchObject({
    status: 422,
    body: {
      code: 'invalid-input',
      errors: [{ path: 'modules.0.lessons.1.html', message: expect.stringContaining('lesson') as string }],
    },
  });
  expect((await callApi('GET /courses', { token })).body).toEqual({ items: [], next: null });
});

test('unknown and impossible fields are named where they stand', async () => {
  const { token } = await createTokenHolder();
  const modules = [{ title: 'A', lessons: [{ title: 'B', kind: 'video', minutes: 0.5, duration: 3 }] }];
  const reply = await callApi('POST /courses', {
    token,
    body: { title: 'T', language: 'fr', modules, draft: true },
  });
  const { errors } = reply.body as { errors: { path: string }[] };
  expect(errors.map(({ path }) => path).sort()).toEqual([
    'draft',
    'modules.0.lessons.0.duration',
    'modules.0.lessons.0.kind',
    'modules.0.lessons.0.minutes',
  ]);
});

test('publishing needs a lesson with minutes, and says so', async () => {
  const { token } = await createTokenHolder();
  const { body } = await callApi('POST /courses', { token, body: { title: 'Vide', language: 'fr' } });
  expect(await callApi(`POST /courses/${(body as CourseBody).id}/publish`, { token })).toMatchObject({
    status: 409,
    body: { code: 'course-not-publishable', details: { reasons: ['no-lesson-with-minutes'] } },
  });
});

test('publishing twice at once under one key makes one version', async () => {
  const { actor, token, organizationId } = await createTokenHolder();
  const { courseId } = await createDraftCourse(actor);
  const headers = { 'Idempotency-Key': 'publish-1' };
  const [one, other] = await Promise.all([
    callApi(`POST /courses/${courseId}/publish`, { token, headers }),
    callApi(`POST /courses/${courseId}/publish`, { token, headers }),
  ]);
  expect(one).toMatchObject({ status: 200, body: other.body as object });
  expect(
    await forOrganization(organizationId).courseVersion.count({ where: { organizationId, courseId } }),
  ).toBe(1);
});

test('courses are listed in the order of their making, page by page, by status where asked', async () => {
  const { actor, token } = await createTokenHolder();
  const ids: string[] = [];
  for (const title of ['C', 'A', 'B']) ids.push((await createDraftCourse(actor, { title })).courseId);
  await callApi(`POST /courses/${ids[1] ?? ''}/publish`, { token });
  const first = (await callApi('GET /courses?limit=2', { token })).body as {
    items: CourseBody[];
    next: string;
  };
  const second = (await callApi(`GET /courses?limit=2&after=${first.next}`, { token })).body as typeof first;
  expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(ids);
  expect(second.next).toBeNull();
  expect((await callApi('GET /courses?status=published', { token })).body).toMatchObject({
    items: [{ id: ids[1] }],
  });
  expect((await callApi('GET /courses?status=draft', { token })).body).toMatchObject({
    items: [{ id: ids[0] }, { id: ids[2] }],
  });
});
