import qrcode from 'qrcode-generator';

/** Draws an address as a QR code made of squares, so that it stays sharp at any size; with its quiet zone. */
export function drawQrCode(
  doc: PDFKit.PDFDocument,
  address: string,
  x: number,
  y: number,
  size: number,
): void {
  const code = qrcode(0, 'M');
  code.addData(address);
  code.make();
  const count = code.getModuleCount();
  const quiet = 2;
  const step = size / (count + 2 * quiet);
  doc.rect(x, y, size, size).fill('#ffffff');
  for (let row = 0; row < count; row += 1) {
    for (let column = 0; column < count; column += 1) {
      if (code.isDark(row, column))
        doc.rect(x + (column + quiet) * step, y + (row + quiet) * step, step, step);
    }
  }
  doc.fill('#1a1e21');
}
