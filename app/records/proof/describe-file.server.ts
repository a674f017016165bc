import { opcoName, type Opco } from '~/domain/funding/opcos';
import {
  fileSettlementSchema,
  manifestFormat,
  type FileChain,
  type FilePart,
  type Manifest,
} from '~/domain/proof/manifest';
import type { MissingPiece } from '~/domain/proof/missing-pieces';
import { halfDaysInOrder } from '~/domain/proof/order-file';
import type { FilePerson, OrderFile } from '~/records/proof/read-order-file.server';

/** What an evidence file is of, and what was put into it. */
export type FileOf = {
  file: OrderFile;
  people: readonly FilePerson[];
  /** Of one learner alone. */
  person: string | null;
  parts: FilePart[];
  chains: FileChain[];
  missing: MissingPiece[];
  now: Date;
};

/** What the summary of a file tells beside its look. */
export function describeSummary({ file, people, person, parts, chains, missing }: FileOf) {
  const { order, client, convention, settlement, startsOn, endsOn } = file;
  const { number, title, acceptedAt } = order;
  const contentHash = convention?.contentHash ?? null;
  return {
    order: { number, title, startsOn, endsOn, acceptedAt, contentHash },
    ...{ client, person, missing, parts, chains, needs: order.needs.trim() },
    agreements: order.agreements
      .filter(({ status, amendedAt }) => status === 'granted' && amendedAt === null)
      .map(({ opco, opcoName: given, minutes, ...agreed }) => ({
        ...agreed,
        ...{ opco: opcoName(opco as Opco, given), hours: minutes },
      })),
    people: people.map(({ name, minutes }) => ({
      ...{ name, plannedMinutes: minutes.planned, liveMinutes: minutes.inPerson + minutes.remote },
      ...{ eLearningMinutes: minutes.eLearning, fundableMinutes: minutes.fundable },
    })),
    settlement: person ? null : settlement,
  };
}

/** The manifest of a file, which names every part but itself. */
export function describeManifest(id: string, of: FileOf): Manifest {
  const { file, people, person, parts, chains, missing, now } = of;
  const { organizationId, organization, order, client, convention, settlement, startsOn, endsOn } = file;
  const { id: orderId, number, title } = order;
  return {
    ...{ format: manifestFormat, formatVersion: 1, product: 'Assidu', id, madeAt: now.toISOString() },
    organization: { id: organizationId, name: organization.name },
    ...{ client: client.name, order: { id: orderId, number, title, startsOn, endsOn }, person, convention },
    hours: {
      halfDays: halfDaysInOrder(file.facts).map(({ startsAt, endsAt, plannedMinutes }) => ({
        ...{ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), plannedMinutes },
      })),
      people: people.map(({ name, minutes }) => ({ name, ...minutes })),
    },
    settlement: person ? null : fileSettlementSchema.parse(settlement),
    ...{ parts, chains, missing },
  };
}
