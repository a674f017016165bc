import type { ActorOf } from '~/domain/actor';
import { orderDraftSchema, type OrderDraft } from '~/domain/funding/order-content';
import { forOrganization } from '~/platform/tenancy.server';
import { publishCourse } from '~/use-cases/courses/publish-course.server';
import { acceptOrder, confirmOrder } from '~/use-cases/funding/click-acceptance.server';
import { getOrderEditor } from '~/use-cases/funding/get-order-editor.server';
import { offerOrder } from '~/use-cases/funding/offer-order.server';
import { saveOrderDraft } from '~/use-cases/funding/save-order-draft.server';
import { startOrder } from '~/use-cases/funding/start-order.server';
import { publishTerms } from '~/use-cases/sales/publish-terms.server';
import { createClientCompany } from './client';
import { createMember } from './member';
import { createSession } from './session';

/**
 * An order of 3,600.00 as its editor leaves it, with all that an offer needs: particulars, programme and terms of sale.
 * Its course has a session of two half-days on 24 November 2026; its days are 24 November to 24 December.
 */
export async function createOrderToOffer({ now, terms = true }: { now: Date; terms?: boolean }) {
  const session = await createSession({ learners: 0, now, startsAt: new Date('2026-11-24T08:00:00.000Z') });
  const { organizationId, courseId } = session;
  const db = forOrganization(organizationId);
  await db.organization.update({
    where: { id: organizationId },
    data: {
      ...{ siren: '732829320', siret: '73282932000074', activityDeclaration: '11751234575' },
      ...{ activityPrefecture: 'Île-de-France', representativeName: 'Anne Essai' },
    },
  });
  await db.course.update({
    where: { organizationId_id: { organizationId, id: courseId } },
    data: {
      ...{ objectives: 'Conduire un entretien.', evaluation: 'Un quiz final.' },
      ...{ pedagogicalAssistance: 'Thierry, sous 24 h.', technicalAssistance: 'Le support, sous 4 h.' },
    },
  });
  await publishCourse(session.trainer, { courseId }, { now });
  const admin = await createMember({ organizationId, role: 'admin', firstName: 'Anne' });
  if (terms) await publishTerms(admin, { text: 'Le client paie à réception.' }, { now });
  const client = await createClientCompany({ admin, now });
  const wish = {
    clientId: client.clientId,
    courseId,
    startsOn: '2026-11-24',
    endsOn: '2026-12-24',
    places: 3,
  };
  const { id: orderId } = await startOrder(admin, wish, { now });
  const when = { instant: now };
  const order = {
    ...{ organizationId, session, admin, client, orderId },
    /** From then on everything is done at this instant. */
    moveTo(instant: Date) {
      when.instant = instant;
    },
    async write(values: Partial<OrderDraft>): Promise<void> {
      const editor = await getOrderEditor(admin, { orderId }, { now: when.instant });
      const draft = orderDraftSchema.parse({ ...editor.draft, ...values });
      const { revision, establishmentId, contactId } = editor;
      await saveOrderDraft(
        admin,
        { orderId, revision, establishmentId, contactId, draft },
        { now: when.instant },
      );
    },
    offer: (reason = '', by: ActorOf<'member'> = admin) =>
      offerOrder(by, { orderId, reason }, { now: when.instant, language: 'fr' }),
    /** Both clicks of the client's contact (K01). */
    async accept(contentHash: string): Promise<void> {
      const place = { now: when.instant, address: '192.0.2.1', device: 'Firefox' };
      await acceptOrder(client.contact, { orderId, contentHash }, place);
      await confirmOrder(client.contact, { orderId, contentHash }, place);
    },
  };
  await order.write({
    lines: [{ kind: 'training', label: 'Formation', quantity: 1, unitPrice: 360_000, vatRate: 0 }],
  });
  return order;
}
