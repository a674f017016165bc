import { createHash } from 'node:crypto';
import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { documentKinds, isOfLearner, type DocumentKind } from '~/domain/proof/document-kinds';
import { asciiName, documentFileName, personName } from '~/domain/proof/file-parts';
import { carriedOut } from '~/domain/proof/order-file';
import { Refusal } from '~/domain/refusal';
import { renderIssuedDocument, type IssuedFacts, type Letterhead } from '~/documents/issued-document';
import { currentFileStore } from '~/integrations/files/current-file-store.server';
import { readLogo } from '~/integrations/files/read-logo.server';
import { isLanguage } from '~/locales/translator';
import { forOrganization, type Database } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { requireFeature } from '~/records/billing/require-feature.server';
import { recordStoredFile } from '~/records/courses/record-stored-file.server';
import { lockOrder } from '~/records/funding/lock-order.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';
import {
  keyOfIssued,
  readIssuedDocuments,
  readLastIssued,
  recordIssuedDocument,
  saysTheSame,
} from '~/records/proof/issued-documents.server';
import { readAssistance } from '~/records/proof/read-assistance.server';
import { readEvaluations } from '~/records/proof/read-evaluations.server';
import { readFilePictures, readOrderFile, type OrderFile } from '~/records/proof/read-order-file.server';

type Wish = {
  orderId: string;
  kind?: DocumentKind | undefined;
  enrolmentId?: string | undefined;
  /** For the product itself; members issue those of their own organization. */
  organizationId?: string;
};
type Wanted = { enrolmentId: string | null; of: string; facts: IssuedFacts };

/**
 * Issues the documents of an accepted order that are not there yet, or would say something else by now: all, those of a
 * kind, or one learner's. A certificat de réalisation (F3) is issued to whoever carried something out, from the day
 * after their last; who signs must be known. Whatever says the same stays the version it is; twice at once, it is one;
 * stopped midway, what was issued stays.
 * Refuses with `not-allowed`, `not-found`, `order-not-accepted`, those of the plan, and, for certificates that were
 * asked for alone, `signatory-missing` and `training-not-over`.
 */
export async function issueDocuments(
  actor: ActorOf<'member'> | ActorOf<'system'>,
  { orderId, kind, enrolmentId, organizationId: given }: Wish,
  { now, signal }: { now: Date; signal?: AbortSignal | undefined },
): Promise<{ issued: number }> {
  if (!can(actor, 'proof.make')) throw new Refusal('not-allowed');
  const organizationId = actor.kind === 'member' ? actor.organizationId : given;
  if (!organizationId) throw new Error('documents are issued of an organization');
  const db = forOrganization(organizationId);
  if (actor.kind === 'member') await requireFeature(db, organizationId, 'opco-files', now);
  const file = await readOrderFile(db, organizationId, orderId, { now });
  if (kind === 'completion-certificate') refuseTooEarly(file, enrolmentId);
  const kinds = kind ? [kind] : documentKinds;
  const wanted = await wantedOf(db, file, kinds, enrolmentId);
  const known = await readIssuedDocuments(db, organizationId, orderId);
  const { logoFile, signatureFile } = await readFilePictures(db, file);
  const pictures = { logo: await readLogo(logoFile), signature: await readLogo(signatureFile) };
  let issued = 0;
  for (const { enrolmentId: of, of: name, facts } of wanted) {
    signal?.throwIfAborted();
    const key = { orderId, kind: facts.kind, enrolmentId: of };
    const last = known.get(keyOfIssued(key));
    if (last && saysTheSame(last.facts, facts)) continue;
    const version = (last?.version ?? 0) + 1;
    const bytes = await renderIssuedDocument(facts, {
      ...pictures,
      version,
      madeOn: file.today,
      madeAt: now,
    });
    const fileName = documentFileName(facts.kind, name, version);
    const about = { organizationId, name: fileName, mediaType: 'application/pdf' };
    const store = currentFileStore();
    const stored = await store.put(one(bytes), about);
    const by = actor.kind === 'member' ? actor.membershipId : null;
    issued += await inTransaction(db, async (tx) => {
      await lockOrder(tx, organizationId, orderId);
      const standing = await readLastIssued(tx, organizationId, key);
      if ((standing?.version ?? 0) !== version - 1) return 0;
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const where = { store: store.name, storeKey: stored.key, name: fileName, mediaType: about.mediaType };
      const size = {
        bytes: bytes.byteLength,
        sha256,
        width: null,
        height: null,
        durationMs: null,
        pageCount: null,
      };
      const facts_ = { purpose: 'issued-document' as const, uploadedBy: by, now };
      const { id: fileId } = await recordStoredFile(tx, organizationId, { ...where, ...size }, facts_);
      const replacesId = standing?.id ?? null;
      const said = { version, replacesId, language: facts.language, fileName, fileId, facts, issuedBy: by };
      const written = { ...said, sha256, bytes: bytes.byteLength };
      const { id } = await recordIssuedDocument(tx, organizationId, key, written, now);
      const subject = { kind: 'issued-document', id, name: fileName };
      const details = { orderId, kind: facts.kind, version, sha256 };
      await appendAuditEntry(tx, organizationId, actor, { action: 'document.issued', subject, details }, now);
      return 1;
    });
  }
  return { issued };
}

async function* one(bytes: Uint8Array) {
  yield bytes;
}

function refuseTooEarly({ signatory, people, today }: OrderFile, enrolmentId: string | undefined): void {
  if (!signatory) throw new Refusal('signatory-missing');
  const asked = people.filter((person) => !enrolmentId || person.enrolmentId === enrolmentId);
  if (asked.length === 0) throw new Refusal('not-found');
  if (asked.every(({ to }) => to >= today)) throw new Refusal('training-not-over');
}

/** What each document would say now. */
async function wantedOf(
  db: Database,
  file: OrderFile,
  kinds: readonly DocumentKind[],
  enrolmentId: string | undefined,
): Promise<Wanted[]> {
  const { organizationId, order, version, content, timeZone } = file;
  const language = isLanguage(file.language) ? file.language : 'fr';
  const organization: Letterhead = { ...file.organization, logoFileId: file.logoFileId };
  const common = { language, organization, timeZone, order: order.number };
  const people = file.people.filter((person) => !enrolmentId || person.enrolmentId === enrolmentId);
  const wanted: Wanted[] = [];
  const { signatory } = file;
  if (kinds.includes('completion-certificate') && signatory) {
    for (const { enrolmentId: id, minutes, from, to, ...person } of people) {
      if (to >= file.today || carriedOut(minutes) === 0) continue;
      const { inPerson, remote, eLearning } = minutes;
      const facts: IssuedFacts = {
        ...{ kind: 'completion-certificate', language, organization, signatory, order: order.number },
        ...{ trainee: person.name, employer: file.client.name, action: order.title, from, to },
        minutes: { inPerson, remote, eLearning },
        signatureFileId: file.signatureFileId,
      };
      wanted.push({ enrolmentId: id, of: personName(person), facts });
    }
  }
  if (kinds.includes('evaluations')) {
    const versioned = people.map((person) => ({ enrolmentId: person.enrolmentId, versionId: version.id }));
    const read = await readEvaluations(db, organizationId, versioned);
    for (const { enrolmentId: id, name, ...person } of people) {
      const { lines = [], surveys = [] } = read.get(id) ?? {};
      if (lines.length + surveys.length === 0) continue;
      const { evaluation } = version.programme;
      const said = { action: order.title, learner: name, evaluation, lines, surveys, anonymous: [] };
      wanted.push({
        enrolmentId: id,
        of: personName(person),
        facts: { kind: 'evaluations', ...common, ...said },
      });
    }
  }
  if (enrolmentId && kinds.every(isOfLearner)) return wanted;
  const of = asciiName(order.number);
  if (kinds.includes('assistance-log')) {
    const ids = file.people.map((person) => person.enrolmentId);
    const requests = await readAssistance(db, organizationId, ids);
    const { pedagogicalAssistance, technicalAssistance } = version.programme;
    const said = { action: order.title, pedagogicalAssistance, technicalAssistance };
    const asked = requests.map(({ enrolmentId: _, ...request }) => request);
    wanted.push({
      enrolmentId: null,
      of,
      facts: { kind: 'assistance-log', ...common, ...said, requests: asked },
    });
  }
  if (kinds.includes('programme')) {
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
    wanted.push({ enrolmentId: null, of, facts: { kind: 'programme', ...common, ...said } });
  }
  return wanted;
}
