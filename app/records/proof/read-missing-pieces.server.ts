import { halfDayWords } from '~/domain/attendance/half-day-words';
import { takesPlace } from '~/domain/funding/order-moments';
import { opcoName, type Opco } from '~/domain/funding/opcos';
import { sum } from '~/domain/money';
import { carriedOut } from '~/domain/proof/order-file';
import {
  missingPiecesOf,
  type EvaluationPiece,
  type MissingPiece,
  type PiecesFacts,
} from '~/domain/proof/missing-pieces';
import { clientKey, opcoKey } from '~/domain/sales/sale-situation';
import type { Prisma } from '~/platform/generated/client';
import type { Tx } from '~/platform/tenancy.server';
import { readEvaluations, type Evaluation } from '~/records/funding/read-evaluations.server';
import { lessonsSold } from '~/records/proof/order-work.server';
import type { FilePerson, OrderFile } from '~/records/proof/read-order-file.server';

/** What of an order, beside its file, tells what is missing: for a `select` that reads more of it. */
export const piecesFields = {
  offeredAt: true,
  notices: { where: { kind: 'convocation' }, select: { details: true } },
  saleInvoices: { select: { lines: { select: { key: true, excludingVat: true } } } },
} satisfies Prisma.TrainingOrderSelect;

type PiecesRow = Prisma.TrainingOrderGetPayload<{ select: typeof piecesFields }>;
type Lacking = { now: Date; only?: string | null | undefined };
/** Files whose bytes are gone, as they would be called. */
type Lost = { lost: readonly string[] };

/** What an order's complete file lacks as it is made, of all its people or of one. Three queries. */
export async function readMissingPieces(
  tx: Tx,
  file: OrderFile,
  { lost, ...lacking }: Lacking & Lost,
): Promise<MissingPiece[]> {
  const { organizationId, order } = file;
  const row = await tx.trainingOrder.findUniqueOrThrow({
    relationLoadStrategy: 'join',
    where: { organizationId_id: { organizationId, id: order.id } },
    select: piecesFields,
  });
  const missing = await missingPiecesIn(tx, file, row, lacking);
  return lost.length > 0 ? [...missing, { piece: 'lost-file', by: 'organization', of: [...lost] }] : missing;
}

/** As {@link readMissingPieces}, of an order of which `piecesFields` were read. Two queries. */
export async function missingPiecesIn(
  tx: Tx,
  file: OrderFile,
  row: PiecesRow,
  { now, only }: Lacking,
): Promise<MissingPiece[]> {
  const { order, content, settlement, organizationId, version } = file;
  const people = file.people.filter((person) => !only || person.participantId === only);
  const active = people.filter(({ minutes }) => carriedOut(minutes) > 0);
  const enrolmentIds = active.map(({ enrolmentId }) => enrolmentId);
  const read = await readEvaluations(tx, organizationId, version, enrolmentIds);
  return missingPiecesOf({
    ...{ today: file.today, endsOn: file.endsOn, amendmentOffered: row.offeredAt !== null },
    ...{ funded: content.funding.kind === 'opco', signatory: file.signatory !== null },
    agreements: order.agreements
      .filter(({ amendedAt }) => amendedAt === null)
      .map(({ number, opco, opcoName: given, status, documentFileId }) => ({
        number: number || opcoName(opco as Opco, given),
        ...{ granted: status === 'granted', hasDocument: documentFileId !== null },
      })),
    ...toldIn(row, people),
    halfDays: halfDaysOf(file, people, now),
    evaluations: evaluationsOf(file, read, active),
    invoiced: invoicedIn(row),
    due: { opco: settlement.opco, client: settlement.clientTraining },
  });
}

function toldIn({ notices }: PiecesRow, people: readonly FilePerson[]) {
  const told = new Map(
    notices.map(({ details }) => {
      const { participantId, told: what } = details as { participantId?: string; told?: string[] };
      return [participantId, what ?? []] as const;
    }),
  );
  const present = people.filter(({ leftAt }) => leftAt === null);
  const named = (some: readonly FilePerson[]) => some.map(({ name }) => name);
  return {
    unconvoked: named(present.filter(({ participantId }) => !told.has(participantId))),
    withoutRules: named(
      present.filter(({ participantId }) => {
        const what = told.get(participantId);
        return what !== undefined && !what.includes('internal-rules');
      }),
    ),
  };
}

function halfDaysOf(file: OrderFile, people: readonly FilePerson[], now: Date): PiecesFacts['halfDays'] {
  const nameOf = new Map(people.map(({ enrolmentId, name }) => [enrolmentId, name]));
  return file.facts.halfDays
    .filter((halfDay) => halfDay.endsAt <= now && takesPlace(halfDay))
    .map((halfDay) => {
      const there = halfDay.attendances.filter(
        ({ enrolmentId, attendedMinutes, onceSigned = 0 }) =>
          nameOf.has(enrolmentId) && (attendedMinutes > 0 || onceSigned > 0),
      );
      const unsigned = there.filter(({ signed, explained }) => !signed && !explained);
      return {
        name: wordsOf(halfDay, file.language, file.timeZone),
        ...{ countersigned: halfDay.countersigned, attended: there.length > 0 },
        unsigned: unsigned.flatMap(({ enrolmentId }) => nameOf.get(enrolmentId) ?? []),
      };
    });
}

/** An evaluation of the training sold counts once somebody handed any of its kind in; needs noted by hand count for all. */
function evaluationsOf(
  file: OrderFile,
  read: readonly Evaluation[],
  people: readonly FilePerson[],
): PiecesFacts['evaluations'] {
  const sold = lessonsSold(file);
  const noted = file.order.needs.trim() !== '';
  const of = (piece: EvaluationPiece) => {
    const own = read.filter(
      ({ lessonId, purpose }) =>
        sold.has(lessonId) &&
        (piece === 'attainment' ? purpose === 'quiz' || purpose === 'assignment' : purpose === piece),
    );
    const done = new Set(
      own.flatMap(({ results }) =>
        results.filter(({ handedInAt }) => handedInAt !== null).map(({ enrolmentId }) => enrolmentId),
      ),
    );
    if (piece === 'needs' && noted) return { exists: true, lacking: [] };
    const lacking = people.filter(({ enrolmentId }) => !done.has(enrolmentId)).map(({ name }) => name);
    return { exists: own.length > 0, lacking };
  };
  return {
    ...{ positioning: of('positioning'), needs: of('needs') },
    ...{ attainment: of('attainment'), satisfaction: of('satisfaction') },
  };
}

/** Net of avoirs, of the training alone: expenses, indemnities and what was given up pay for none of it. */
function invoicedIn({ saleInvoices }: PiecesRow): PiecesFacts['invoiced'] {
  const lines = saleInvoices.flatMap((invoice) => invoice.lines);
  const net = (isOf: (key: string) => boolean) =>
    sum(lines.filter(({ key }) => isOf(key)).map(({ excludingVat }) => excludingVat));
  return {
    client: net((key) => key === clientKey),
    opco: net((key) => key.startsWith(opcoKey(''))),
  };
}

function wordsOf(
  { startsAt, endsAt }: { startsAt: Date; endsAt: Date },
  language: string,
  timeZone: string,
): string {
  const { day, from, to } = halfDayWords({ from: startsAt, to: endsAt }, language, timeZone);
  return `${day} ${from}–${to}`;
}
