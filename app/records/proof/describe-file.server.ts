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
import { settlementPart } from '~/domain/proof/settlement-part';
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

/** What the README of a file says of it; `at` is when it is made, in words. */
export const describeReadme = ({ order, client, organization }: OrderFile, at: string) => ({
  ...{ order: order.number, title: order.title, client: client.name, organization: organization.name, at },
});

/** The lines that a file's hours and settlement follow from; without cents in the file of one learner. */
export function describeSettlement({ file, people, person }: Pick<FileOf, 'file' | 'people' | 'person'>) {
  const settled = person ? null : file.settlement.lines;
  return settlementPart(file.facts, people, { own: file.lines, settled, titles: titlesOf(file) });
}

/** What the half-days and lessons of an order are called. */
function titlesOf({ facts, content, version }: OrderFile): ReadonlyMap<string, string> {
  const sessions = new Map(content.sessions.map(({ id, title }) => [id, title]));
  return new Map([
    ...facts.halfDays.map(({ id, sessionId }): [string, string] => [id, sessions.get(sessionId) ?? '']),
    ...[...version.lessons].map(([id, { title }]): [string, string] => [id, title]),
  ]);
}
