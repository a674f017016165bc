import { createHash } from 'node:crypto';
import type { ActorOf } from '~/domain/actor';
import { dayIn } from '~/domain/calendar';
import { can } from '~/domain/organizations/permissions';
import { documentKinds, isOfLearner, proofLanguage, type DocumentKind } from '~/domain/proof/document-kinds';
import { documentFileName } from '~/domain/proof/file-parts';
import { Refusal } from '~/domain/refusal';
import {
  renderIssuedDocument,
  statedOf,
  type DocumentToIssue,
  type Issue,
} from '~/documents/issued-document';
import { currentFileStore } from '~/integrations/files/current-file-store.server';
import { readLogo } from '~/integrations/files/read-logo.server';
import { forOrganization, type Database } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { requireFeature } from '~/records/billing/require-feature.server';
import { recordStoredFile } from '~/records/courses/record-stored-file.server';
import { lockOrder } from '~/records/funding/lock-order.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';
import {
  keyOfIssued,
  readLastIssued,
  readStandingVersion,
  recordIssuedDocument,
  saysTheSame,
  type IssuedKey,
} from '~/records/proof/issued-documents.server';
import { readFilePictures, readOrderFile, type OrderFile } from '~/records/proof/read-order-file.server';
import { describeDocuments, type Described } from '~/records/proof/describe-documents.server';

type By = ActorOf<'member'> | ActorOf<'system'>;
type Wish = {
  orderId: string;
  kind?: DocumentKind | undefined;
  enrolmentId?: string | undefined;
  sessionId?: string | undefined;
  /** Though it says what the version before says: its letterhead or its signatory are others by now. */
  again?: boolean | undefined;
  /** For the product itself; members issue those of their own organization. */
  organizationId?: string;
};
type Last = Awaited<ReturnType<typeof readLastIssued>> extends Map<string, infer Row> ? Row : never;
type Look = Pick<Issue, 'organization' | 'signatory' | 'signature'>;

/**
 * Issues the documents of an accepted order that are not there yet, or would state something else of the training by now:
 * all, those of a kind, or one learner's. A certificat de réalisation (F3) is issued to whoever carried something out,
 * from the day after their last; who signs must be known. Whatever states the same stays the version it is, unless a
 * person has it issued `again`; a convention is never issued twice. Twice at once, it is one; stopped midway, what was
 * issued stays.
 * Refuses with `not-allowed`, `not-found`, `order-not-accepted`, those of the plan, and, for certificates that were
 * asked for alone, `signatory-missing` and `training-not-over`.
 */
export async function issueDocuments(
  actor: By,
  { orderId, kind, enrolmentId, sessionId, again = false, organizationId: given }: Wish,
  { now, signal }: { now: Date; signal?: AbortSignal | undefined },
): Promise<{ issued: number }> {
  if (!can(actor, 'proof.make')) throw new Refusal('not-allowed');
  const organizationId = actor.kind === 'member' ? actor.organizationId : given;
  if (!organizationId) throw new Error('documents are issued of an organization');
  const db = forOrganization(organizationId);
  if (actor.kind === 'member') await requireFeature(db, organizationId, 'opco-files', now);
  const file = await readOrderFile(db, organizationId, orderId, { now });
  if (kind === 'completion-certificate') refuseTooEarly(file, enrolmentId);
  const people = file.people.filter((person) => !enrolmentId || person.enrolmentId === enrolmentId);
  const { logoFile, signatureFile } = await readFilePictures(db, file);
  const organization = { ...file.organization, logo: await readLogo(logoFile) };
  const look = { organization, signatory: file.signatory, signature: await readLogo(signatureFile) };
  let issued = 0;
  for (const wanted of kind ? [kind] : documentKinds) {
    if (wanted === 'completion-certificate' && !file.signatory) continue;
    if (enrolmentId && !isOfLearner(wanted)) continue;
    const known = await readLastIssued(db, organizationId, orderId, wanted);
    for await (const described of describeDocuments(db, file, wanted, { people, now })) {
      signal?.throwIfAborted();
      if (sessionId && described.sessionId !== sessionId) continue;
      const { document, enrolmentId: of, sessionId: within } = described;
      const key = { orderId, kind: wanted, enrolmentId: of, sessionId: within };
      const last = known.get(keyOfIssued(key));
      if (last && isStanding(last, document, again)) continue;
      const row = await issueOne(db, actor, file, { key, last, described, look, now });
      if (!row) continue;
      known.set(keyOfIssued(key), row);
      issued += 1;
    }
  }
  return { issued };
}

function isStanding(last: Last, document: DocumentToIssue, again: boolean): boolean {
  if (document.kind === 'convention') return document.version <= last.version;
  return !again && saysTheSame(last.facts, statedOf(document));
}

async function issueOne(
  db: Database,
  actor: By,
  { organizationId, timeZone, today }: OrderFile,
  {
    key,
    last,
    described: { document, of },
    look,
    now,
  }: { key: IssuedKey; last: Last | undefined; described: Described; look: Look; now: Date },
): Promise<Last | null> {
  const { kind, orderId } = key;
  const version = document.kind === 'convention' ? document.version : (last?.version ?? 0) + 1;
  const replaces = last ? { version: last.version, on: dayIn(last.issuedAt, timeZone) } : null;
  const edition = { version, replaces };
  const bytes = await renderIssuedDocument(document, { ...look, edition, madeOn: today, madeAt: now });
  const fileName = documentFileName(kind, of, version);
  const about = { organizationId, name: fileName, mediaType: 'application/pdf' };
  const store = currentFileStore();
  const stored = await store.put(one(bytes), about);
  const by = actor.kind === 'member' ? actor.membershipId : null;
  return inTransaction(db, async (tx) => {
    await lockOrder(tx, organizationId, orderId);
    const standing = await readStandingVersion(tx, organizationId, key);
    if ((standing?.version ?? 0) !== (last?.version ?? 0)) return null;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const size = { bytes: bytes.byteLength, sha256 };
    const where = { store: store.name, storeKey: stored.key, name: fileName, mediaType: about.mediaType };
    const none = { width: null, height: null, durationMs: null, pageCount: null };
    const kept = { purpose: 'issued-document' as const, uploadedBy: by, now };
    const { id: fileId } = await recordStoredFile(tx, organizationId, { ...where, ...size, ...none }, kept);
    const language = document.kind === 'convention' ? document.content.language : proofLanguage;
    const facts = statedOf(document);
    const said = { version, replacesId: standing?.id ?? null, language, fileName, fileId, facts };
    const { id } = await recordIssuedDocument(
      tx,
      organizationId,
      key,
      { ...said, ...size, issuedBy: by },
      now,
    );
    const subject = { kind: 'issued-document', id, name: fileName };
    const details = { orderId, kind, version, sha256 };
    await appendAuditEntry(tx, organizationId, actor, { action: 'document.issued', subject, details }, now);
    const { enrolmentId, sessionId } = key;
    return { id, kind, enrolmentId, sessionId, version, fileId, fileName, issuedAt: now, facts: null };
  });
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
