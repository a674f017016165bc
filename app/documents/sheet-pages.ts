import type { InvoicePage } from '~/documents/invoice-page';
import type { AttendanceSheet } from '~/documents/sheet-data';
import type { SheetWords } from '~/documents/sheet-words';

/** What the parts of an attendance sheet draw with; `begin` starts a page under its letterhead and title, and returns where to go on. */
export type SheetPages = {
  page: InvoicePage;
  sheet: AttendanceSheet;
  words: SheetWords;
  begin: (subtitle: string, continued?: boolean) => number;
};
