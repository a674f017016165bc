import { faint, ink, left, tint, width, type InvoicePage } from '~/documents/invoice-page';

const inset = 14;
const gap = 16;
const labelLook = { size: 7.5, weight: 600 as const, colour: faint };
const valueLook = { size: 9, weight: 600 as const, colour: ink };

/** Named facts in a tinted box, so many a line; returns where the box ends. */
export function drawFacts(
  page: InvoicePage,
  facts: readonly (readonly [string, string])[],
  top: number,
  perLine = 3,
): number {
  const { doc, draw, decorate, text, wrap } = page;
  const room = (width - 2 * inset - (perLine - 1) * gap) / perLine;
  const laid = facts.map(([label, value]) => ({ label, lines: wrap(value, room, valueLook) }));
  const lines: (typeof laid)[] = [];
  for (let index = 0; index < laid.length; index += perLine) lines.push(laid.slice(index, index + perLine));
  const heights = lines.map((line) => 15 + 12.6 * Math.max(...line.map((fact) => fact.lines.length)));
  const height = heights.reduce((total, one) => total + one, 0) + (lines.length - 1) * 8 + 18;
  decorate(() => doc.roundedRect(left, top, width, height, 6).fill(tint));
  let y = top + 10;
  lines.forEach((line, index) => {
    const at = y;
    line.forEach((fact, column) => {
      const x = left + inset + column * (room + gap);
      draw('P', () => {
        text.line(fact.label, x, at, labelLook);
        text.block({ lines: fact.lines, size: valueLook.size }, x, at + 13, { ...valueLook, leading: 1.4 });
      });
    });
    y += (heights[index] ?? 0) + 8;
  });
  return top + height;
}
