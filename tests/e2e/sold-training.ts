import { expect, type APIRequestContext, type Page } from '@playwright/test';
import { apiOf, freshEmail, unique, type Course } from './product';

const day = 86_400_000;
const minute = 60_000;

export type Newcomer = { email: string; firstName: string; lastName: string };

/** Somebody not yet registered anywhere. */
export const newcomer = (firstName: string): Newcomer => ({
  ...{ firstName, lastName: unique('Essai'), email: freshEmail(firstName.toLowerCase()) },
});

export type SoldTraining = {
  course: Course;
  /** Two remote half-days of 3 h 30, at 09:00 in Paris. */
  sessions: { id: string; halfDayId: string; startsAt: Date; endsAt: Date }[];
  startsOn: string;
  endsOn: string;
};

/**
 * A published course of four modules of 30 minutes with what the law asks a programme to say (F4), and two half-days of
 * it, ten and fourteen days from now unless others are said.
 */
export async function prepareTraining(
  request: APIRequestContext,
  { origin, now, inDays = [10, 14] }: { origin: string; now: Date; inDays?: readonly [number, number] },
): Promise<SoldTraining> {
  const api = apiOf(request);
  const title = unique('Vendre');
  const modules = [1, 2, 3, 4].map((place) => ({
    title: `Module ${place}`,
    lessons: [{ title: `Leçon ${place}`, kind: 'text', minutes: 30, html: '<p>Lire.</p>' }],
  }));
  const { id } = await api.post('/courses', { title, language: 'fr', modules });
  const said = {
    objectives: 'Savoir vendre.',
    audience: 'Tous.',
    prerequisites: 'Aucun.',
    evaluation: 'Un quiz.',
  };
  const form = { title, language: 'fr', ...said, ...assistance };
  const saved = await request.post(`/teach/courses/${id}/programme`, {
    form,
    headers: { Origin: origin },
    maxRedirects: 0,
  });
  expect(saved.status(), await saved.text()).toBe(302);
  await api.post(`/courses/${id}/publish`, {});
  const course = (await api.get(`/courses/${id}`)) as Course;
  const sessions = [];
  for (const [place, days] of inDays.entries()) {
    const startsAt = new Date(now.getTime() + days * day);
    startsAt.setUTCHours(8, 0, 0, 0);
    const endsAt = new Date(startsAt.getTime() + 210 * minute);
    const session = await api.post('/sessions', {
      ...{ courseId: id, title: `Demi-journée ${place + 1}`, mode: 'remote' },
      halfDays: [{ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), plannedMinutes: 210 }],
    });
    sessions.push({ id: session.id, halfDayId: session.halfDays[0].id, startsAt, endsAt });
  }
  const on = (days: number) => new Date(now.getTime() + days * day).toISOString().slice(0, 10);
  return { course: { ...course, title }, sessions, startsOn: on(inDays[0] - 3), endsOn: on(inDays[1] + 7) };
}

const assistance = {
  pedagogicalAssistance: 'Le formateur répond par la messagerie.',
  technicalAssistance: 'Le support répond par e-mail.',
  assistanceHours: '24',
};

/** The enrolments of an order by address. */
export async function enrolmentsOf(
  request: APIRequestContext,
  orderId: string,
): Promise<ReadonlyMap<string, string>> {
  const api = apiOf(request);
  const { participants } = await api.get(`/orders/${orderId}`);
  const found = new Map<string, string>();
  for (const { memberId, enrolmentId } of participants) {
    found.set((await api.get(`/members/${memberId}`)).email, enrolmentId);
  }
  return found;
}

/** What connected systems saw: minutes from `from` to `to` of a half-day. */
export async function attend(
  request: APIRequestContext,
  { id, startsAt }: SoldTraining['sessions'][number],
  enrolmentId: string,
  [from, to]: readonly [number, number] = [0, 210],
): Promise<void> {
  const at = (minutes: number) => new Date(startsAt.getTime() + minutes * minute).toISOString();
  const intervals = [{ from: at(from), to: at(to) }];
  await apiOf(request).post(`/sessions/${id}/presence`, { enrolmentId, intervals, source: 'salle' });
}

export async function finish(
  request: APIRequestContext,
  { course }: SoldTraining,
  enrolmentId: string,
  modules: readonly number[],
  at: Date,
): Promise<void> {
  for (const module of modules) {
    const lessonId = course.modules[module - 1]?.lessons[0]?.id;
    const done = { lessonId, occurredAt: at.toISOString() };
    await apiOf(request).post(`/enrolments/${enrolmentId}/completions`, done);
  }
}

/** Says of everybody who was in the room why they did not sign: nothing is left to wait for. */
export async function explainUnsigned(
  page: Page,
  sessionId: string,
  absent: readonly string[],
): Promise<void> {
  await page.goto(`/teach/sessions/${sessionId}/register`);
  const links = page.locator('main a[href*="/participants/"]');
  const lines = await links.evaluateAll((found) =>
    found.map((link) => ({
      href: link.getAttribute('href') ?? '',
      said: link.closest('li, tr')?.textContent ?? '',
    })),
  );
  expect(lines.length).toBeGreaterThan(0);
  for (const { href } of lines.filter(({ said }) => !absent.some((name) => said.includes(name)))) {
    const answer = await page.request.post(href, {
      form: { unsignedReason: 'no-device' },
      headers: { Origin: new URL(page.url()).origin },
      maxRedirects: 0,
    });
    expect(answer.status(), await answer.text()).toBe(302);
  }
}
