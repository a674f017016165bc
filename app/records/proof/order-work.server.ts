import { orderAttestation } from '~/domain/proof/order-attestation';
import { orderWindow } from '~/domain/proof/order-window';
import type { FilePerson, OrderFile } from '~/records/proof/read-order-file.server';

/** Enrolments with the version they follow and the days on which what they do is of the order. */
export const enrolmentsOf = (file: OrderFile, people: readonly FilePerson[]) =>
  people.map(({ enrolmentId, joinedOn }) => ({
    ...{ enrolmentId, versionId: file.version.id },
    window: orderWindow(file, joinedOn),
  }));

/** The lessons of the modules sold. */
export function lessonsSold({ content, version }: OrderFile): ReadonlySet<string> {
  const sold = new Set(content.modules.map(({ moduleId }) => moduleId));
  const modules = version.outline.modules.filter(({ id }) => sold.has(id));
  return new Set(modules.flatMap(({ lessons }) => lessons.map(({ id }) => id)));
}

/** What the attestation of a participant says of the order. */
export function attestationOf(file: OrderFile, person: FilePerson) {
  const { facts, content, lines, order, timeZone } = file;
  const { name: learner, enrolmentId, minutes, from, to } = person;
  const titles = new Map(content.sessions.map(({ id, title }) => [id, title]));
  const sold = { halfDays: facts.halfDays, titles, timeZone };
  return {
    ...orderAttestation(sold, lines.get(enrolmentId) ?? [], minutes, { from, to }),
    ...{ learner, course: order.title, policy: null, order: order.number },
  };
}
