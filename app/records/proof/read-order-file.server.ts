import { dayIn } from '~/domain/calendar';
import { daysOfPerson, orderHours, type OrderHours } from '~/domain/proof/order-file';
import type { Prisma } from '~/platform/generated/client';
import type { Tx } from '~/platform/tenancy.server';
import { letterheadFields } from '~/records/attendance/read-letterhead.server';
import type { OrderReading } from '~/records/funding/read-order-facts.server';
import { saleSettingsFields, saleSettingsIn, signatureOf } from '~/records/sales/read-sale-settings.server';
import { readOneOrderFacts } from '~/records/funding/read-one-order-facts.server';

/** What of an order's organization its documents are drawn from. */
export const fileOrganizationFields = {
  ...letterheadFields,
  saleSettings: { select: saleSettingsFields },
} as const;

/** What of an order, beside what it settles by, its documents are drawn from: for a `select` that reads more of it. */
export const orderFileFields = {
  client: { select: { siren: true, organization: { select: fileOrganizationFields } } },
  versions: { select: { id: true, number: true, contentHash: true } },
} as const;

type OrderFileRow = Prisma.TrainingOrderGetPayload<{ select: typeof orderFileFields }>;

/**
 * All that documents of an accepted order are drawn from: what was sold, who did what of it, what it comes to, and who
 * signs. Refuses with `not-found`, and `order-not-accepted` before anything was agreed. Five queries.
 */
export async function readOrderFile(
  tx: Tx,
  organizationId: string,
  orderId: string,
  { now }: { now: Date },
): Promise<OrderFile> {
  const reading = await readOneOrderFacts(tx, organizationId, { orderId }, { asOf: now, now });
  const row = await tx.trainingOrder.findUniqueOrThrow({
    relationLoadStrategy: 'join',
    where: { organizationId_id: { organizationId, id: orderId } },
    select: orderFileFields,
  });
  return orderFileIn(organizationId, reading, row, now);
}

/** As {@link readOrderFile}, of what was read. */
export function orderFileIn(organizationId: string, reading: OrderReading, row: OrderFileRow, now: Date) {
  const { order, content, version, facts } = reading;
  const { settlement, people, lines }: OrderHours = orderHours(facts, now);
  const { siren, organization: ground } = row.client;
  const { logoFileId, language, timeZone, saleSettings, ...organization } = ground;
  const inForce = row.versions.find(({ id }) => id === order.versionId);
  const { representativeName: name, representativeTitle: title } = organization;
  const { startsOn, endsOn } = facts;
  return {
    ...{ organizationId, order, content, version, facts, settlement, language, timeZone },
    ...{ organization, logoFileId, lines },
    signatureFileId: signatureOf(saleSettingsIn(saleSettings[0]), name),
    ...{ startsOn, endsOn },
    today: dayIn(now, timeZone),
    client: { name: order.clientName, siren },
    signatory: name ? { name, title: title ?? '' } : null,
    convention: inForce ? { version: inForce.number, contentHash: inForce.contentHash } : null,
    people: order.people.flatMap((person) => {
      const minutes = people.get(person.enrolmentId);
      if (!minutes) return [];
      const { namedWithOrder, participations } = person;
      const { id, enrolmentId, membershipId, firstName, lastName } = person;
      const joinedAt = new Date(person.joinedAt);
      const leftAt = person.leftAt === null ? null : new Date(person.leftAt);
      const joinedOn = dayIn(joinedAt, timeZone);
      const days = daysOfPerson({ startsOn, endsOn }, { namedWithOrder, joinedAt, leftAt }, timeZone);
      return [
        {
          ...{ participantId: id, enrolmentId, membershipId, firstName, lastName, leftAt, participations },
          ...{ name: `${firstName} ${lastName}`.trim(), minutes, joinedOn, ...days },
        },
      ];
    }),
  };
}

export type OrderFile = ReturnType<typeof orderFileIn>;
export type FilePerson = OrderFile['people'][number];

/** The pictures that documents bear: the organization's logo and the signature of who signs. One query. */
export async function readFilePictures(tx: Tx, { organizationId, logoFileId, signatureFileId }: OrderFile) {
  const ids = [logoFileId, signatureFileId].flatMap((id) => id ?? []);
  const rows = await tx.storedFile.findMany({ where: { organizationId, id: { in: ids } } });
  const fileOf = (id: string | null) => rows.find((row) => row.id === id) ?? null;
  return { logoFile: fileOf(logoFileId), signatureFile: fileOf(signatureFileId) };
}
