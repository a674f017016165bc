import { buffer } from 'node:stream/consumers';
import type { Actor, ActorOf } from '~/domain/actor';
import { renderConvention } from '~/documents/convention';
import { conventionKind, type Convention } from '~/documents/convention-data';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { openStored } from '~/integrations/files/open-stored.server';
import { readLogo } from '~/integrations/files/read-logo.server';
import { isLanguage, translator } from '~/locales/translator';
import { forOrganization, type Database } from '~/platform/tenancy.server';
import { readLetterhead } from '~/records/attendance/read-letterhead.server';
import { readConvention } from '~/records/funding/read-convention.server';
import { readIssuedConvention } from '~/records/proof/issued-documents.server';
import { readPendingVersion } from '~/records/funding/read-pending-version.server';

/**
 * The quote of an order as PDF in the language it was offered in, or its convention as it was issued: the offer that waits (`pending`), the
 * version named, else the one in force. For those who read orders, and the client's own contacts. Refuses with
 * `not-found`.
 */
export async function getConvention(
  actor: ActorOf<'member'> | ActorOf<'client-contact'>,
  {
    orderId,
    versionId,
    pending = false,
  }: { orderId: string; versionId?: string | undefined; pending?: boolean },
): Promise<{ bytes: Uint8Array; fileName: string }> {
  const { organizationId } = actor;
  const db = forOrganization(organizationId);
  const order = await db.trainingOrder.findUnique({
    where: { organizationId_id: { organizationId, id: orderId } },
    select: { id: true, clientId: true, number: true, versionId: true, offeredAt: true },
  });
  if (!order || !mayRead(actor, order.clientId)) throw new Refusal('not-found');
  const offered = pending || !order.versionId ? await readPendingVersion(db, organizationId, order) : null;
  const wanted = versionId ?? offered?.id ?? order.versionId;
  const convention = wanted ? await readConvention(db, organizationId, orderId, wanted) : null;
  if (!convention) throw new Refusal('not-found');
  const { language: written } = convention.content;
  const language = isLanguage(written) ? written : 'fr';
  const issued = convention.clicks.length > 0 ? await readIssued(db, orderId, convention.version) : null;
  const bytes = issued ?? (await draw(db, { ...convention, language }));
  const name = `fileNames.${conventionKind(convention)}` as const;
  return { bytes, fileName: translator(language, 'conventions')(name, { number: order.number }) };
}

/** As it was issued once it was accepted; null until then, and where its bytes are lost. */
async function readIssued(db: Database, orderId: string, version: number): Promise<Uint8Array | null> {
  const file = await readIssuedConvention(db, orderId, version);
  if (!file) return null;
  const content = await openStored(file.store, file.storeKey);
  return content && buffer(content);
}

async function draw(db: Database, convention: Omit<Convention, 'organization'>): Promise<Uint8Array> {
  const { organization, logoFile } = await readLetterhead(db, db.organizationId ?? '');
  const look = { accentColour: organization.accentColour, logo: await readLogo(logoFile) };
  return renderConvention({ ...convention, organization: look });
}

function mayRead(actor: Actor, clientId: string): boolean {
  return actor.kind === 'client-contact' ? actor.clientId === clientId : can(actor, 'orders.read');
}
