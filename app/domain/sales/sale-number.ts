/**
 * `F2026-0001`: one unbroken series for each organization and year, whatever the kind of document (F11). Four digits at
 * least; at most 35 characters of those that e-invoices allow (F13).
 */
export function formatSaleNumber(prefix: string, year: number, sequence: number): string {
  return `${prefix}${String(year).padStart(4, '0')}-${String(sequence).padStart(4, '0')}`;
}
