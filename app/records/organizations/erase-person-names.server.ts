import { withheldKind } from '~/domain/evidence/withheld-kind';
import { executeRaw, queryRaw, sql } from '~/platform/raw-sql.server';
import type { Tx } from '~/platform/tenancy.server';

/** By what a person is told of in texts, and what is written instead. */
export type PersonMarks = { membershipId: string; email: string; name: string; instead: string };

const inJson = (text: string) => JSON.stringify(text).slice(1, -1);

/**
 * Takes a person's name, those they had before, and their address out of what others keep: the audit log, lists that were
 * imported, answers kept for connected systems, notifications and e-mails.
 */
export async function erasePersonNames(
  tx: Tx,
  organizationId: string,
  { membershipId, email, name, instead }: PersonMarks,
): Promise<void> {
  const ofIt = sql`"organizationId" = ${organizationId}::uuid`;
  const known = await queryRaw<{ name: string | null }>(
    tx,
    sql`SELECT "subjectName" AS "name" FROM "AuditEntry" WHERE ${ofIt} AND "subjectId" = ${membershipId}
        UNION SELECT "details"->>'before' FROM "AuditEntry"
          WHERE ${ofIt} AND "subjectId" = ${membershipId} AND "action" = 'member.updated'
        UNION SELECT "actorName" FROM "AuditEntry" WHERE ${ofIt} AND "actorId" = ${membershipId}::uuid`,
  );
  for (const text of new Set([email, name, ...known.flatMap((row) => row.name?.trim() || [])])) {
    // Somebody else of the same name keeps it, where the entry is not about both.
    const others = sql`EXISTS (SELECT FROM "Membership" WHERE ${ofIt} AND "id" <> ${membershipId}::uuid
      AND "firstName" || ' ' || "lastName" = ${text})`;
    await executeRaw(
      tx,
      sql`UPDATE "AuditEntry" SET
            "subjectName" = replace("subjectName", ${text}, ${instead}), "actorName" = replace("actorName", ${text}, ${instead}),
            "details" = replace("details"::text, ${inJson(text)}, ${inJson(instead)})::jsonb
          WHERE ${ofIt} AND (position(${text} in coalesce("subjectName", '') || ' ' || "actorName") > 0
            OR position(${inJson(text)} in "details"::text) > 0)
          AND (NOT ${others} OR "subjectId" = ${membershipId} OR "actorId" = ${membershipId}::uuid
            OR position(${membershipId} in "details"::text) > 0)`,
    );
    await executeRaw(
      tx,
      sql`DELETE FROM "Notification" WHERE ${ofIt} AND position(${inJson(text)} in "values"::text) > 0`,
    );
  }
  await executeRaw(
    tx,
    sql`UPDATE "MemberImport" SET
          "rows" = coalesce((SELECT jsonb_agg(r) FROM jsonb_array_elements("rows") r
            WHERE position(${email} in lower(r::text)) = 0), '[]'),
          "problems" = coalesce((SELECT jsonb_agg(p) FROM jsonb_array_elements("problems") p
            WHERE position(${email} in lower(p::text)) = 0), '[]')
        WHERE ${ofIt} AND position(${email} in lower("rows"::text || "problems"::text)) > 0`,
  );
  await executeRaw(
    tx,
    sql`DELETE FROM "IdempotencyKey" WHERE ${ofIt}
        AND (position(${membershipId} in "result"::text) > 0 OR position(${email} in "result"::text) > 0)`,
  );
  await executeRaw(
    tx,
    sql`DELETE FROM "OutboxMessage" WHERE ${ofIt} AND "kind" = 'email' AND "payload"->>'to' = ${email}`,
  );
}

/** Records of shared chains whose content is gone: their sequences, by stream. */
export type Withheld = Record<string, number[]>;

/**
 * Takes the content out of records of chains that others share where it tells of the person: by name, by address, or as
 * what one of these participants did. Their hashes stay.
 */
export async function withholdRecords(
  tx: Tx,
  organizationId: string,
  streams: readonly string[],
  { name, email, participantIds }: PersonMarks & { participantIds: readonly string[] },
): Promise<Withheld> {
  const rows = await queryRaw<{ stream: string; sequence: number }>(
    tx,
    sql`UPDATE "EvidenceRecord" SET "kind" = ${withheldKind}, "payload" = '{}'::jsonb
        WHERE "organizationId" = ${organizationId}::uuid AND "stream" = ANY(${[...streams]}) AND "kind" <> ${withheldKind}
          AND ("payload"->>'participantId' = ANY(${[...participantIds]})
            OR "payload"->'who'->>'participantId' = ANY(${[...participantIds]})
            OR position(${inJson(name)} in "payload"::text) > 0 OR position(${inJson(email)} in "payload"::text) > 0)
        RETURNING "stream", "sequence"`,
  );
  const withheld: Withheld = {};
  for (const { stream, sequence } of rows) withheld[stream] = [...(withheld[stream] ?? []), sequence];
  for (const sequences of Object.values(withheld)) sequences.sort((one, other) => one - other);
  return withheld;
}
