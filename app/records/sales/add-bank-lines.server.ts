import type { IsoDay } from '~/domain/calendar';
import { createId } from '~/platform/id.server';
import { executeRaw, sql } from '~/platform/raw-sql.server';
import type { Tx } from '~/platform/tenancy.server';

export type NewBankLine = {
  position: number;
  bookedOn: IsoDay;
  cents: number;
  label: string;
  reference: string;
  fingerprint: string;
  state: 'open' | 'ignored';
};

/** Writes the lines of a bank's file, tens of thousands in one statement. */
export async function addBankLines(
  tx: Tx,
  organizationId: string,
  importId: string,
  lines: readonly NewBankLine[],
): Promise<void> {
  const rows = JSON.stringify(lines.map((line) => ({ id: createId(), ...line })));
  await executeRaw(
    tx,
    sql`INSERT INTO "BankLine"
        ("organizationId", "id", "importId", "position", "bookedOn", "cents", "label", "reference", "fingerprint", "state")
      SELECT ${organizationId}::uuid, l."id", ${importId}::uuid, l."position", l."bookedOn", l."cents", l."label",
        l."reference", l."fingerprint", l."state"
      FROM jsonb_to_recordset(${rows}::jsonb) AS l("id" uuid, "position" int, "bookedOn" date, "cents" int, "label" text,
        "reference" text, "fingerprint" text, "state" text)`,
  );
}
