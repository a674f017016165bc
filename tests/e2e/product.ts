import { expect, type APIRequestContext, type APIResponse, type BrowserContext } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from './words';

export const demoPassword = 'demo-assidu-2026';
export const goodPassword = 'trois chevaux gris 58';
export const productUrl = () => process.env.E2E_URL ?? '';

let made = 0;

/** Something that no other test, nor another run, names so. */
export function unique(name: string): string {
  made += 1;
  return `${name}-${Date.now().toString(36)}${process.pid.toString(36)}${made}`;
}

export const freshEmail = (name = 'person') => `${unique(name)}@example.test`;

const origin = () => ({ Origin: productUrl() });

/** Sends a form as the page does before its script has loaded. */
export async function postForm(request: APIRequestContext, path: string, form: Record<string, string>) {
  const response = await request.post(path, { form, headers: origin(), maxRedirects: 0 });
  expect(response.status(), `${path}: ${response.status()} ${await response.text()}`).toBe(302);
  return response;
}

async function answerOf(response: APIResponse) {
  expect(response.ok(), `${response.url()}: ${response.status()} ${await response.text()}`).toBe(true);
  return response.json();
}

/** The API, as the administrator of the demo organization or by another token. */
export function apiOf(request: APIRequestContext, token = 'assidu_demo_admin_2026') {
  const headers = { Authorization: `Bearer ${token}` };
  return {
    get: async (path: string) => answerOf(await request.get(`/api/v1${path}`, { headers })),
    post: async (path: string, data: unknown) =>
      answerOf(await request.post(`/api/v1${path}`, { headers, data })),
  };
}

export type Mail = { id: string; subject: string; html: string; text: string; receivedAt: string };

function mailboxUrl(): string {
  const running = JSON.parse(readFileSync(join(process.env.E2E_DATA_DIR ?? '', 'running.json'), 'utf8')) as {
    SANDBOX_MAILBOX_URL: string;
  };
  return running.SANDBOX_MAILBOX_URL;
}

/** The messages to an address, the newest first. */
export async function mailTo(request: APIRequestContext, to: string): Promise<Mail[]> {
  const list = await answerOf(await request.get(`${mailboxUrl()}/messages`, { params: { to } }));
  return Promise.all(
    (list.items as Mail[]).map(async ({ id }) =>
      answerOf(await request.get(`${mailboxUrl()}/messages/${id}`)),
    ),
  );
}

/** The link in the newest message to an address that has one of that kind, once the message has come. */
export async function linkSentTo(request: APIRequestContext, to: string, path: string): Promise<string> {
  const find = async () => {
    const texts = (await mailTo(request, to)).map(({ text }) => text);
    return texts.flatMap((text) => text.match(new RegExp(`https?://\\S*${path}[^\\s>)\\]]*`)) ?? [])[0] ?? '';
  };
  await expect.poll(find, { message: `a message to ${to} with ${path}`, timeout: 20_000 }).not.toBe('');
  const { pathname, search } = new URL(await find());
  return `${pathname}${search}`;
}

export type Person = {
  email: string;
  password: string;
  firstName: string;
  lastName: string;
  membershipId: string;
};

/** Signs the context in by the real form's address. */
export async function signInBy(context: BrowserContext, email: string, password = demoPassword) {
  await postForm(context.request, '/sign-in', { email, password });
}

/** Registers somebody in the demo organization and sends the invitation, as its administrator (signed in `as`). */
export async function invite(
  as: BrowserContext,
  options: { role?: string; language?: Language; lastName?: string } = {},
): Promise<Person> {
  const { role = 'learner', language = 'fr', lastName = unique('Essai') } = options;
  const person = { email: freshEmail(role), firstName: 'Camille', lastName };
  const { id } = await apiOf(as.request).post('/members', { ...person, role, language });
  await postForm(as.request, `/manage/people/${id}/resend-invitation`, {});
  return { ...person, password: goodPassword, membershipId: id };
}

/** Accepts the invitation of a newcomer in a browser of their own: that context is signed in afterwards. */
export async function activate(context: BrowserContext, person: Person, language: Language) {
  const link = await linkSentTo(context.request, person.email, '/invitation/');
  const { firstName, lastName, password } = person;
  await postForm(context.request, link, { firstName, lastName, password, language });
}

export type Course = {
  id: string;
  title: string;
  modules: { id: string; lessons: { id: string; minutes: number }[] }[];
};

const paragraph =
  '<p>Chaque leçon prend peu de temps ; ce texte sert à remplir la page pour que l’on puisse y descendre.</p>';

/** A published course of the demo organization, its lessons long enough to scroll. */
export async function publishCourse(
  request: APIRequestContext,
  options: { language: Language; lessons?: number },
): Promise<Course> {
  const { language, lessons = 3 } = options;
  const title = unique('Accueillir');
  const lesson = (place: number) => ({
    title: `Leçon ${place}`,
    kind: 'text',
    minutes: 5 * place,
    html: `<h2>Le début</h2>${paragraph.repeat(14)}<h2>La fin</h2>${paragraph}`,
  });
  const module = {
    title: 'Premiers pas',
    lessons: Array.from({ length: lessons }, (_, at) => lesson(at + 1)),
  };
  const api = apiOf(request);
  const course = await api.post('/courses', { title, language, modules: [module] });
  await api.post(`/courses/${course.id}/publish`, {});
  return { ...course, title };
}

/** Enrols somebody; answers the enrolment's id. */
export async function enrol(request: APIRequestContext, course: Course, person: Person): Promise<string> {
  const body = { courseId: course.id, memberId: person.membershipId };
  return (await apiOf(request).post('/enrolments', body)).id;
}
