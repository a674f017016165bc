import { openClient } from '../setup/http-client';
import { adminToken } from './walkers';

/** A day so many days from today, in UTC. */
export const dayAway = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Sells the demo's course to its first client so many times, each to one learner who does one lesson of it. */
export async function sellTrainings(origin: string, count: number): Promise<string[]> {
  const connector = openClient(origin, { Authorization: `Bearer ${adminToken}` });
  const ask = async <Body>(method: string, path: string, json?: unknown) => {
    const call = json === undefined ? {} : { body: { json } };
    const answer = await connector.send(method, `/api/v1${path}`, call);
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
    return (await answer.json()) as Body;
  };
  type One = { id: string };
  type Course = One & { status: string; modules: { id: string; lessons: One[] }[] };
  const { items: clients } = await ask<{ items: One[] }>('GET', '/clients');
  const { items: courses } = await ask<{ items: Course[] }>('GET', '/courses');
  const published = courses.find(({ status }) => status === 'published');
  const course = await ask<Course>('GET', `/courses/${published?.id}`);
  const modules = course.modules.map(({ id }) => ({ moduleId: id, dueBeforeSessionId: null }));
  const orders: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const person = { email: `vendu-${n}@example.test`, firstName: 'Vendue', lastName: `Numéro ${n}` };
    const { id: memberId } = await ask<One>('POST', '/members', { ...person, role: 'learner' });
    const { id } = await ask<One>('POST', '/enrolments', { memberId, courseId: course.id });
    const lessonId = course.modules[0]?.lessons[0]?.id;
    const occurredAt = new Date().toISOString();
    await ask('POST', `/enrolments/${id}/completions`, { lessonId, occurredAt });
    const sold = await ask<One>('POST', '/orders', {
      ...{ clientId: clients[0]?.id, courseId: course.id, title: `Vente ${n}`, participants: [id] },
      ...{ startsOn: dayAway(-2), endsOn: dayAway(2), sessionIds: [], modules },
      price: { excludingVat: 100_000 + n, vatRate: 0 },
    });
    orders.push(sold.id);
  }
  return orders;
}
