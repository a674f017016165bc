import { expect, type APIRequestContext } from '@playwright/test';
import { apiOf, productUrl, unique, type Course } from './product';
import type { Language } from './words';

export type Step = { kind: string; title: string; activity: Record<string, unknown> };

/** A published course of the demo organization with a module of such lessons, by the forms of its authors. */
export async function publishSteps(
  request: APIRequestContext,
  { language, steps, origin = productUrl() }: { language: Language; steps: readonly Step[]; origin?: string },
): Promise<Course> {
  const headers = { Origin: origin };
  const api = apiOf(request);
  const title = unique('Accueillir');
  const { id } = await api.post('/courses', { title, language, modules: [{ title: 'Premiers pas' }] });
  const { modules } = (await api.get(`/courses/${id}`)) as Course;
  const at = `/teach/courses/${id}`;
  for (const [place, { kind, title: name, activity }] of steps.entries()) {
    const form = { title: name, kind, minutes: '10' };
    const add = `${at}/modules/${modules[0]?.id}/lessons/add`;
    expect((await request.post(add, { form, headers, maxRedirects: 0 })).status()).toBe(302);
    const now = (await api.get(`/courses/${id}`)) as Course;
    const saved = await request.post(`${at}/lessons/${now.modules[0]?.lessons[place]?.id}/activity`, {
      data: { revision: 1, activity },
      headers,
    });
    expect(saved.ok(), await saved.text()).toBe(true);
  }
  await api.post(`/courses/${id}/publish`, {});
  return { ...((await api.get(`/courses/${id}`)) as Course), title };
}
