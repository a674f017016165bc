import type { ActorOf } from '~/domain/actor';
import { sessionStream } from '~/domain/attendance/session-evidence';
import type { JsonObject } from '~/domain/evidence/canonical-json';
import { withheldKind } from '~/domain/evidence/withheld-kind';
import { can } from '~/domain/organizations/permissions';
import { withhold } from '~/domain/proof/evidence-lines';
import { Refusal } from '~/domain/refusal';
import { isLanguage, translator } from '~/locales/translator';
import { forOrganization } from '~/platform/tenancy.server';

const recordsAtATime = 1000;

/**
 * The whole chain of a session from its first record, as lines of JSON: each has what `evidenceHash` is made of, so
 * that `verifyChain` says whether the file is whole. A page of lines at a time. Refuses with `not-allowed` and
 * `not-found` before the first.
 */
export async function exportSessionEvidence(
  actor: ActorOf<'member'>,
  { sessionId }: { sessionId: string },
): Promise<{ fileName: string; pages: AsyncGenerator<string> }> {
  if (!can(actor, 'evidence.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const db = forOrganization(organizationId);
  const session = await db.liveSession.findUnique({
    where: { organizationId_id: { organizationId, id: sessionId } },
    select: { title: true },
  });
  if (!session) throw new Refusal('not-found');
  const { language } = await db.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: { language: true },
  });
  async function* pages() {
    let after = 0;
    for (;;) {
      const records = await db.evidenceRecord.findMany({
        where: { organizationId, stream: sessionStream(sessionId), sequence: { gt: after } },
        orderBy: { sequence: 'asc' },
        take: recordsAtATime,
      });
      const last = records.at(-1);
      if (!last) return;
      yield (
        records
          .map((record) => ({ ...record, payload: record.payload as JsonObject }))
          // What was erased at somebody's request is told as left out.
          .map((record) => (record.kind === withheldKind ? withhold(record) : record))
          .map((line) => `${JSON.stringify(line)}\n`)
          .join('')
      );
      after = last.sequence;
    }
  }
  const t = translator(isLanguage(language) ? language : 'fr', 'sheets');
  return { fileName: t('evidenceFileName', { name: session.title }), pages: pages() };
}
