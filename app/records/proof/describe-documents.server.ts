import { isOfLearner, type DocumentKind } from '~/domain/proof/document-kinds';
import { asciiName, personName } from '~/domain/proof/file-parts';
import { takesPlace } from '~/domain/funding/order-moments';
import { carriedOut } from '~/domain/proof/order-file';
import type { Tx } from '~/platform/tenancy.server';
import { readSheet } from '~/records/attendance/read-sheet.server';
import { readConvention } from '~/records/funding/read-convention.server';
import { attestationOf, enrolmentsOf, lessonsSold } from '~/records/proof/order-work.server';
import { sessionName } from '~/records/proof/plan-chains.server';
import { readAssistance } from '~/records/proof/read-assistance.server';
import { readEvaluations } from '~/records/proof/read-evaluations.server';
import { readAcceptedVersions } from '~/records/proof/read-file-sources.server';
import type { FilePerson, OrderFile } from '~/records/proof/read-order-file.server';

/**
 * What each document of a kind would say of an accepted order now, one after the other: those of learners of the people
 * given. Whoever carried nothing out, or whose last day is not over, has neither certificate nor attestation yet, and a
 * session no sheet before its end.
 */
export async function* describeDocuments(
  tx: Tx,
  file: OrderFile,
  kind: DocumentKind,
  { people, now }: { people: readonly FilePerson[]; now: Date },
) {
  const of = asciiName(file.order.number);
  const whole = { enrolmentId: null, sessionId: null, of };
  if (isOfLearner(kind)) return yield* ofLearners(tx, file, kind, people);
  if (kind === 'convention') {
    for (const document of await conventionsOf(tx, file)) yield { ...whole, document };
  } else if (kind === 'attendance-sheet') yield* sheetsOf(tx, file, now);
  else if (kind === 'assistance-log') {
    const { organizationId, version, order, timeZone } = file;
    const enrolments = enrolmentsOf(file, file.people);
    const read = await readAssistance(tx, organizationId, enrolments, timeZone);
    const requests = read.map(({ enrolmentId: _, ...request }) => request);
    const { pedagogicalAssistance, technicalAssistance } = version.programme;
    const said = { action: order.title, pedagogicalAssistance, technicalAssistance, requests };
    yield { ...whole, document: { kind, timeZone, order: order.number, ...said } };
  } else if (kind === 'programme') yield { ...whole, document: programmeOf(file) };
}

async function conventionsOf(tx: Tx, { organizationId, order }: OrderFile) {
  const documents = [];
  for (const { id: versionId } of await readAcceptedVersions(tx, organizationId, order.id)) {
    const convention = await readConvention(tx, organizationId, order.id, versionId);
    if (!convention) continue;
    documents.push({ kind: 'convention' as const, versionId, ...convention });
  }
  return documents;
}

async function* sheetsOf(tx: Tx, file: OrderFile, now: Date) {
  const { organizationId, content, facts, timeZone } = file;
  const enrolmentIds = new Set(file.people.map(({ enrolmentId }) => enrolmentId));
  for (const { id: sessionId, title, halfDays } of content.sessions) {
    const held = facts.halfDays.filter((halfDay) => halfDay.sessionId === sessionId && takesPlace(halfDay));
    if (held.length === 0 || held.some(({ endsAt }) => endsAt > now)) continue;
    const sheet = await readSheet(tx, organizationId, sessionId, { now, enrolmentIds });
    if (!sheet) continue;
    const of = sessionName(title, halfDays[0]?.startsAt, timeZone);
    yield { enrolmentId: null, sessionId, of, document: { kind: 'attendance-sheet' as const, ...sheet } };
  }
}

function programmeOf({ version, content, order, timeZone }: OrderFile) {
  const { title, number, contentHash, programme, outline } = version;
  const sold = new Set(content.modules.map(({ moduleId }) => moduleId));
  const modules = outline.modules.filter(({ id }) => sold.has(id));
  const sessions = content.sessions.map(({ halfDays, ...session }) => ({
    ...session,
    halfDays: halfDays.map(({ startsAt, endsAt, plannedMinutes }) => ({
      ...{ startsAt: new Date(startsAt), endsAt: new Date(endsAt), plannedMinutes },
    })),
  }));
  const said = { title, version: number, contentHash, programme, modules, sessions };
  return { kind: 'programme' as const, timeZone, order: order.number, ...said };
}

async function* ofLearners(tx: Tx, file: OrderFile, kind: DocumentKind, people: readonly FilePerson[]) {
  const { organizationId, order, content, version, timeZone } = file;
  const about = (person: FilePerson) => ({
    ...{ enrolmentId: person.enrolmentId, sessionId: null, of: personName(person) },
  });
  if (kind === 'evaluations' || kind === 'satisfaction') {
    const bounds = { lessonIds: lessonsSold(file), timeZone };
    const read = await readEvaluations(tx, organizationId, enrolmentsOf(file, people), bounds);
    for (const person of people) {
      const work = read.get(person.enrolmentId) ?? { lines: [], surveys: [] };
      const satisfied = kind === 'satisfaction';
      const lines = satisfied ? [] : work.lines;
      const surveys = work.surveys.filter(({ purpose }) => (purpose === 'satisfaction') === satisfied);
      if (lines.length + surveys.length === 0) continue;
      const { evaluation } = version.programme;
      const said = { action: order.title, learner: person.name, evaluation, lines, surveys };
      yield { ...about(person), document: { kind, timeZone, order: order.number, ...said } };
    }
    return;
  }
  for (const person of people) {
    const { minutes, from, to } = person;
    if (to >= file.today || carriedOut(minutes) === 0) continue;
    if (kind === 'attendance-certificate') {
      yield { ...about(person), document: { kind, ...attestationOf(file, person) } };
      continue;
    }
    const { inPerson, remote, eLearning } = minutes;
    const said = { trainee: person.name, employer: content.client.name, action: order.title, from, to };
    const document = { order: order.number, ...said, minutes: { inPerson, remote, eLearning } };
    yield { ...about(person), document: { kind: 'completion-certificate' as const, ...document } };
  }
}

/** A document that can be issued: what it is of, for the name of its file too, and what it would say now. */
export type Described =
  ReturnType<typeof describeDocuments> extends AsyncGenerator<infer Document> ? Document : never;
