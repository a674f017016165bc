import type { AgreementStatus } from '~/domain/funding/agreements-in-force';
import type { IsoDay } from '~/domain/calendar';
import { queryRaw, sql } from '~/platform/raw-sql.server';
import type { Tx } from '~/platform/tenancy.server';

/** Instants within are texts in ISO 8601. */
export type OrderPersonRow = {
  id: string;
  enrolmentId: string;
  membershipId: string;
  firstName: string;
  lastName: string;
  namedWithOrder: boolean;
  replacesId: string | null;
  joinedAt: string;
  leftAt: string | null;
  toldOpcoAt: string | null;
  toldOrganizationAt: string | null;
  /** As participants of the order's sessions: the participant of each session. */
  participations: Record<string, string>;
};

/** Instants within are texts in ISO 8601. */
export type OrderAgreementRow = {
  id: string;
  status: AgreementStatus;
  opco: string;
  opcoName: string | null;
  number: string;
  requestedOn: IsoDay | null;
  receivedAt: string | null;
  subrogation: boolean;
  minutes: number;
  hourlyRate: number;
  cap: number;
  from: IsoDay | null;
  to: IsoDay | null;
  documentFileId: string | null;
  note: string;
  amendsId: string | null;
  amendedAt: string | null;
  createdAt: string;
  participantIds: string[];
};

export type OrderRow = {
  id: string;
  number: string;
  title: string;
  status: string;
  clientId: string;
  clientName: string;
  courseId: string;
  startsOn: IsoDay;
  endsOn: IsoDay;
  places: number;
  acceptedAt: Date | null;
  cancelledAt: Date | null;
  settledAt: Date | null;
  draft: unknown;
  needs: string;
  timeZone: string;
  versionId: string | null;
  courseVersionId: string | null;
  content: unknown;
  people: OrderPersonRow[];
  agreements: OrderAgreementRow[];
  /** Which of its people completed which lessons by then, by lesson. */
  completions: CompletionRow[];
  /** The settlement kept last by then, as its chain has it; amounts in cents. */
  kept: KeptSettlementRow | null;
};

export type KeptSettlementRow = {
  at: string;
  hash: string;
  opco: number;
  clientTraining: number;
  indemnity: number;
};

export type CompletionRow = {
  lessonId: string;
  /** Enrolment, and when in milliseconds since 1970. */
  done: [string, number][];
};

/**
 * Orders with the version that was in force at `asOf` (the one in force now for an instant before any was), their people
 * and all that was asked of an OPCO and answered; what its people completed by then where `completions` asks for it. One
 * query.
 */
export function readOrderRows(
  tx: Tx,
  organizationId: string,
  orderIds: readonly string[],
  asOf: Date,
  { completions = false }: { completions?: boolean } = {},
): Promise<OrderRow[]> {
  return queryRaw<OrderRow>(
    tx,
    sql`SELECT t."id", t."number", t."title", t."status", t."clientId", c."name" AS "clientName", t."courseId",
          to_char(t."startsOn", 'YYYY-MM-DD') AS "startsOn", to_char(t."endsOn", 'YYYY-MM-DD') AS "endsOn", t."places",
          t."acceptedAt", t."cancelledAt", t."settledAt", t."draft", t."needs", o."timeZone",
          v."id" AS "versionId", v."courseVersionId", v."content",
          (SELECT coalesce(json_agg(json_build_object(
             'id', p."id", 'enrolmentId', p."enrolmentId", 'membershipId', e."membershipId",
             'firstName', m."firstName", 'lastName', m."lastName", 'namedWithOrder', p."namedWithOrder",
             'replacesId', p."replacesId", 'joinedAt', p."joinedAt", 'leftAt', p."leftAt",
             'toldOpcoAt', p."toldOpcoAt", 'toldOrganizationAt', p."toldOrganizationAt",
             'participations', (SELECT coalesce(json_object_agg(x."sessionId", x."id"), '{}')
               FROM "SessionParticipant" x
               JOIN "OrderSession" y ON y."organizationId" = x."organizationId" AND y."sessionId" = x."sessionId"
                 AND y."orderId" = p."orderId"
               WHERE x."organizationId" = p."organizationId" AND x."enrolmentId" = p."enrolmentId"))
             ORDER BY p."id"), '[]')
           FROM "OrderParticipant" p
           JOIN "Enrolment" e ON e."organizationId" = p."organizationId" AND e."id" = p."enrolmentId"
           JOIN "Membership" m ON m."organizationId" = e."organizationId" AND m."id" = e."membershipId"
           WHERE p."organizationId" = t."organizationId" AND p."orderId" = t."id") AS "people",
          (SELECT coalesce(json_agg(json_build_object(
             'id', a."id", 'status', a."status", 'opco', a."opco", 'opcoName', a."opcoName", 'number', a."number",
             'requestedOn', to_char(a."requestedOn", 'YYYY-MM-DD'), 'receivedAt', a."receivedAt",
             'subrogation', a."subrogation", 'minutes', a."minutes", 'hourlyRate', a."hourlyRate", 'cap', a."cap",
             'from', to_char(a."from", 'YYYY-MM-DD'), 'to', to_char(a."to", 'YYYY-MM-DD'),
             'documentFileId', a."documentFileId", 'note', a."note", 'amendsId', a."amendsId",
             'amendedAt', a."amendedAt", 'createdAt', a."createdAt",
             'participantIds', (SELECT coalesce(json_agg(n."participantId"), '[]') FROM "AgreementPerson" n
               WHERE n."organizationId" = a."organizationId" AND n."agreementId" = a."id"))
             ORDER BY a."createdAt", a."id"), '[]')
           FROM "FundingAgreement" a
           WHERE a."organizationId" = t."organizationId" AND a."orderId" = t."id") AS "agreements",
          ${completions ? completionsBy(asOf) : sql`'[]'::json`} AS "completions",
          (SELECT jsonb_build_object('at', r."occurredAt") || r."payload"
           FROM "EvidenceRecord" r
           WHERE r."organizationId" = t."organizationId" AND r."stream" = 'order:' || t."id"
             AND r."kind" = 'settled' AND r."occurredAt" <= ${asOf}::timestamptz
           ORDER BY r."sequence" DESC LIMIT 1) AS "kept"
        FROM "TrainingOrder" t
        JOIN "Organization" o ON o."id" = t."organizationId"
        JOIN "ClientCompany" c ON c."organizationId" = t."organizationId" AND c."id" = t."clientId"
        LEFT JOIN LATERAL (
          SELECT w."id", w."courseVersionId", w."content"
          FROM "OrderVersion" w
          WHERE w."organizationId" = t."organizationId" AND w."orderId" = t."id"
            AND (w."id" = t."versionId" OR ${acceptedBy(asOf)})
          ORDER BY ${acceptedBy(asOf)} DESC, w."number" DESC LIMIT 1) v ON TRUE
        WHERE t."organizationId" = ${organizationId}::uuid AND t."id" = ANY(${[...orderIds]}::uuid[])
        ORDER BY t."startsOn", t."id"`,
  );
}

const acceptedBy = (asOf: Date) =>
  sql`EXISTS (SELECT 1 FROM "OrderAcceptance" k
      WHERE k."organizationId" = w."organizationId" AND k."versionId" = w."id"
        AND k."click" IN ('second', 'attested') AND k."occurredAt" <= ${asOf}::timestamptz)`;

/** By lesson: hundreds of people have tens of thousands. */
const completionsBy = (asOf: Date) =>
  sql`(SELECT coalesce(json_agg(json_build_object('lessonId', d."lessonId", 'done', d."done")), '[]')
       FROM (SELECT l."lessonId",
               json_agg(json_build_array(l."enrolmentId", round(extract(epoch FROM l."occurredAt") * 1000))
                 ORDER BY l."enrolmentId") AS "done"
             FROM "OrderParticipant" p
             JOIN "LessonCompletion" l ON l."organizationId" = p."organizationId" AND l."enrolmentId" = p."enrolmentId"
             WHERE p."organizationId" = t."organizationId" AND p."orderId" = t."id"
               AND l."occurredAt" <= ${asOf}::timestamptz
             GROUP BY l."lessonId") d)`;
