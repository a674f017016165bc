import { formatInvoiceNumber } from '~/domain/billing/invoice-number';
import { dayFromDatabase, type IsoDay } from '~/domain/calendar';
import { queryRaw, sql } from '~/platform/raw-sql.server';
import type { Tx } from '~/platform/tenancy.server';

/**
 * The next number of a seller's yearly series, in the transaction that issues: others wait until it has ended, and a
 * transaction that fails leaves no gap (F11). Days never go back within a series: a document issued by a clock that
 * is behind bears the day of the one before it.
 */
export async function allocateInvoiceNumber(
  tx: Tx,
  series: string,
  today: IsoDay,
): Promise<{ number: string; issuedOn: IsoDay }> {
  const year = Number(today.slice(0, 4));
  const rows = await queryRaw<{ last: number; lastIssuedOn: Date }>(
    tx,
    sql`INSERT INTO "InvoiceSeries" ("series", "year", "last", "lastIssuedOn")
        VALUES (${series}, ${year}, 1, ${today}::date)
        ON CONFLICT ("series", "year") DO UPDATE
          SET "last" = "InvoiceSeries"."last" + 1,
              "lastIssuedOn" = greatest("InvoiceSeries"."lastIssuedOn", EXCLUDED."lastIssuedOn")
        RETURNING "last", "lastIssuedOn"`,
  );
  const [row] = rows;
  if (!row) throw new Error('no invoice number could be allocated');
  return {
    number: formatInvoiceNumber({ series, year, sequence: row.last }),
    issuedOn: dayFromDatabase(row.lastIssuedOn),
  };
}
