import type { Actor, ActorOf } from '~/domain/actor';
import { renderConvention } from '~/documents/convention';
import { conventionKind } from '~/documents/convention-data';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { readLogo } from '~/integrations/files/read-logo.server';
import { isLanguage, translator } from '~/locales/translator';
import { forOrganization } from '~/platform/tenancy.server';
import { readLetterhead } from '~/records/attendance/read-letterhead.server';
import { readConvention } from '~/records/funding/read-convention.server';
import { readPendingVersion } from '~/records/funding/read-pending-version.server';

/**
 * The quote or convention of an order as PDF in the language it was offered in: the offer that waits (`pending`), the
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
  const { organization, logoFile } = await readLetterhead(db, organizationId);
  const { language: written } = convention.content;
  const language = isLanguage(written) ? written : 'fr';
  const letterhead = { ...organization, logo: await readLogo(logoFile) };
  const bytes = await renderConvention({ ...convention, language, organization: letterhead });
  const name = `fileNames.${conventionKind(convention)}` as const;
  return { bytes, fileName: translator(language, 'conventions')(name, { number: order.number }) };
}

function mayRead(actor: Actor, clientId: string): boolean {
  return actor.kind === 'client-contact' ? actor.clientId === clientId : can(actor, 'orders.read');
}
