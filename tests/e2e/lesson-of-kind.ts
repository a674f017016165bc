import { expect, type APIRequestContext } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { apiOf, postForm, productUrl, unique, type Course } from './product';
import type { Language } from './words';

/** A file of tests/fixtures/media: `lesson.mp4` and `lesson.webm` last 24 s, VP9 and Opus both, with captions. */
export const mediaFixture = (name: string) => ({
  name,
  mimeType: name.endsWith('.vtt') ? 'text/vtt' : `video/${name.split('.').at(-1)}`,
  buffer: readFileSync(new URL(`../fixtures/media/${name}`, import.meta.url)),
});

export type Uploaded = {
  id: string;
  name: string;
  bytes: number;
  mediaType: string;
  durationMs: number | null;
  pageCount: number | null;
};

/** Sends a file as the author's page does. */
export async function uploadFile(
  request: APIRequestContext,
  purpose: string,
  file: { name: string; mimeType: string; buffer: Buffer },
): Promise<Uploaded> {
  const response = await request.post(`/files?purpose=${purpose}`, {
    data: file.buffer,
    headers: { Origin: productUrl(), 'X-File-Name': file.name, 'Content-Type': file.mimeType },
  });
  expect(response.status(), await response.text()).toBe(201);
  return (await response.json()) as Uploaded;
}

export const reference = ({ id, name, bytes, mediaType }: Uploaded) => ({
  ...{ fileId: id, name, bytes, mediaType },
});

/** A published course of the demo organization with one lesson of a kind, as its author makes it. */
export async function publishLesson(
  request: APIRequestContext,
  of: { language: Language; kind: string; activity?: unknown },
): Promise<Course & { lessonId: string }> {
  const { language, kind, activity } = of;
  const title = unique('Regarder');
  const api = apiOf(request);
  const made = await api.post('/courses', { title, language, modules: [{ title: 'Module', lessons: [] }] });
  const moduleId = made.modules[0].id as string;
  const lesson = { title: 'Bien accueillir', kind, minutes: '2' };
  await postForm(request, `/teach/courses/${made.id}/modules/${moduleId}/lessons/add`, lesson);
  const course = (await api.get(`/courses/${made.id}`)) as Course;
  const lessonId = course.modules[0]?.lessons[0]?.id ?? '';
  if (activity) {
    const saved = await request.post(`/teach/courses/${made.id}/lessons/${lessonId}/activity`, {
      data: { revision: 1, activity },
      headers: { Origin: productUrl(), Accept: 'application/json' },
    });
    expect(saved.ok(), await saved.text()).toBe(true);
    await api.post(`/courses/${made.id}/publish`, {});
  }
  return { ...course, title, lessonId };
}

/** The parts of a lesson that the evidence of an enrolment tells, joined by the reader. */
export async function rangesIn(
  request: APIRequestContext,
  enrolmentId: string,
  kind: string,
): Promise<[number, number][]> {
  const { items } = await apiOf(request).get(`/enrolments/${enrolmentId}/evidence?limit=100`);
  type Item = { kind: string; payload: { ranges?: [number, number][] } };
  return (items as Item[])
    .filter((item) => item.kind === kind)
    .flatMap(({ payload }) => payload.ranges ?? []);
}
