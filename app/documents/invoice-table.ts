import { faint, footTop, ink, left, right, soft, type InvoicePage } from '~/documents/invoice-page';
import type { InvoiceDocument, InvoiceLine } from '~/domain/billing/invoice';
import { describeLine, explainLine } from '~/domain/billing/invoice-words';
import { numberFormat } from '~/domain/intl-formats';
import { formatMoney, formatRate } from '~/domain/money';
import { translator, type Language } from '~/locales/translator';

type Columns = {
  description: number;
  quantity: number;
  unitPrice: number;
  vatRate: number | null;
  amount: number;
};

const outside: Columns = { description: 276, quantity: 372, unitPrice: 456, vatRate: null, amount: right };
const taxed: Columns = { description: 262, quantity: 352, unitPrice: 430, vatRate: 462, amount: right };

/** The width left for words, and where each column of figures ends. */
const columnsOf = (document: InvoiceDocument) => (isOutsideVat(document) ? outside : taxed);

/** Interest, indemnity and what is taxable elsewhere know no amounts with and without VAT. */
export function isOutsideVat({ vat }: Pick<InvoiceDocument, 'vat'>): boolean {
  return vat.every(({ vatCategory }) => vatCategory === 'O');
}

/**
 * The lines, each with the calculation behind it, as a table over as many pages as it takes: a row is never cut, and
 * each page names the columns again. `nextPage` begins a page and returns its top; `rest` is the height of what follows
 * the last line, which is kept with it. Returns where the table ends.
 */
export function drawTable(
  page: InvoicePage,
  document: InvoiceDocument,
  language: Language,
  { top, nextPage, rest }: { top: number; nextPage: () => number; rest: number },
): number {
  const { doc, root } = page;
  const table = doc.struct('Table');
  root.add(table);
  const head = (y: number) => drawColumnNames(page, document, language, y);
  const cells = head(top);
  table.add(
    doc.struct(
      'TR',
      {},
      cells.map((work) => doc.struct('TH', {}, work)),
    ),
  );
  let y = top + 22;
  page.rule(y - 4);
  for (const [index, line] of document.lines.entries()) {
    const row = layOut(page, document, line, language);
    const isLast = index > 0 && index === document.lines.length - 1;
    if (y + row.height + (isLast ? rest : 0) > footTop - 10) {
      y = nextPage();
      page.decorate(() => head(y).forEach((work) => work()));
      y += 22;
      page.rule(y - 4);
    }
    const top = y;
    table.add(
      doc.struct(
        'TR',
        {},
        row.cells.map((cell) => doc.struct('TD', {}, () => cell(top))),
      ),
    );
    y += row.height;
    page.rule(y - 1);
  }
  table.end();
  return y;
}

function drawColumnNames(
  { text, ending }: InvoicePage,
  document: InvoiceDocument,
  language: Language,
  y: number,
): (() => void)[] {
  const t = translator(language, 'invoice');
  const { quantity, unitPrice, vatRate, amount } = columnsOf(document);
  const isPlain = isOutsideVat(document);
  const look = { size: 8, weight: 600 as const, colour: faint };
  return [
    () => text.line(t('pdf.description'), left, y, look),
    () => ending(t('pdf.quantity'), quantity, y, look),
    () => ending(t(isPlain ? 'pdf.unitPriceOutside' : 'pdf.unitPrice'), unitPrice, y, look),
    ...(vatRate === null ? [] : [() => ending(t('pdf.vatRate'), vatRate, y, look)]),
    () => ending(t(isPlain ? 'pdf.amountOutside' : 'pdf.amount'), amount, y, look),
  ];
}

function layOut(page: InvoicePage, document: InvoiceDocument, line: InvoiceLine, language: Language) {
  const t = translator(language, 'invoice');
  const { text, wrap, ending } = page;
  const columns = columnsOf(document);
  const words = { size: 9, colour: ink };
  const small = { size: 8, colour: faint };
  const figures = { size: 9, colour: soft };
  const total = { size: 9, weight: 600 as const, colour: ink };
  const money = (cents: number) => formatMoney({ cents, currency: document.currency }, language);
  const description = wrap(describeLine(t, line.facts, language), columns.description, words);
  const explanation = explainLine(t, line.facts, language, document.currency);
  const details = explanation ? wrap(explanation, columns.description, small).slice(0, 24) : [];
  const height = 15 + description.length * 12.6 + (details.length > 0 ? 2 + details.length * 11.2 : 0);
  const quantity = numberFormat(language, { maximumFractionDigits: 4 }).format(line.quantity);
  const { vatRate } = columns;
  const cells: ((top: number) => void)[] = [
    (top) => {
      const below = text.block({ lines: description, size: 9 }, left, top + 7, { ...words, leading: 1.4 });
      text.block({ lines: details, size: 8 }, left, below + 2, { ...small, leading: 1.4 });
    },
    (top) => ending(quantity, columns.quantity, top + 7, figures),
    (top) => ending(money(line.unitPrice), columns.unitPrice, top + 7, figures),
    ...(vatRate === null
      ? []
      : [(top: number) => ending(formatRate(line.vatRate, language), vatRate, top + 7, figures)]),
    (top) => ending(money(line.excludingVat), columns.amount, top + 7, total),
  ];
  return { height, cells };
}
