import { sessionStream } from '~/domain/attendance/session-evidence';
import type { IsoDay } from '~/domain/calendar';
import { dayIn } from '~/domain/calendar';
import { orderStream } from '~/domain/funding/order-evidence';
import { enrolmentStream } from '~/domain/learning/enrolment-evidence';
import { asciiName, partFolders, personName } from '~/domain/proof/file-parts';
import type { Outsider } from '~/domain/proof/evidence-lines';
import type { Tx } from '~/platform/tenancy.server';
import { readChainHeads, readOutsiders, type ChainHead } from '~/records/proof/read-chain.server';
import type { FilePerson, OrderFile } from '~/records/proof/read-order-file.server';

/** A chain that goes into an evidence file: where it ends now, what it is called, and of whom it must not tell. */
export type PlannedChain = ChainHead & {
  folder: string;
  name: string;
  person: string | undefined;
  outsiders: readonly Outsider[];
};

/** The chains of the order, of its sessions, and of these of its people; those without a record are left out. Three queries. */
export async function planChains(
  tx: Tx,
  file: OrderFile,
  people: readonly FilePerson[],
): Promise<PlannedChain[]> {
  const { organizationId, order, content } = file;
  const own = new Set(people.map(({ enrolmentId }) => enrolmentId));
  const outsiders = await readOutsiders(tx, organizationId, content.sessionIds, own);
  const others = file.people.filter(({ enrolmentId }) => !own.has(enrolmentId));
  const folder = partFolders.evidence;
  const planned = [
    {
      ...{ stream: orderStream(order.id), folder, name: 'commande', person: undefined },
      outsiders: others.map(({ participantId, enrolmentId, membershipId, name }) => ({
        ids: [participantId, enrolmentId, membershipId],
        name,
      })),
    },
    ...content.sessions.map(({ id, title, halfDays }) => ({
      ...{ stream: sessionStream(id), folder: `${folder}/seances`, person: undefined },
      name: sessionName(title, halfDays[0]?.startsAt, file.timeZone),
      outsiders: outsiders.get(id) ?? [],
    })),
    ...people.map((person) => ({
      ...{ stream: enrolmentStream(person.enrolmentId), folder: `${folder}/stagiaires` },
      ...{ name: personName(person), person: person.name, outsiders: [] },
    })),
  ];
  const streams = planned.map(({ stream }) => stream);
  const heads = new Map(
    (await readChainHeads(tx, organizationId, streams)).map((head) => [head.stream, head]),
  );
  return planned.flatMap((chain) => {
    const head = heads.get(chain.stream);
    return head ? [{ ...chain, ...head }] : [];
  });
}

/** `2026-12-08_Conduire_un_entretien` */
export function sessionName(title: string, startsAt: string | undefined, timeZone: string): string {
  const day: IsoDay = startsAt ? dayIn(new Date(startsAt), timeZone) : '';
  return asciiName(`${day} ${title}`);
}
