import qrcode from 'qrcode-generator';

export type QrCode = { modules: number; path: string };

/** A text as a QR code: how many modules a side has, and the dark ones as the `d` of an SVG path in those units. */
export function qrCode(text: string): QrCode {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const modules = code.getModuleCount();
  let path = '';
  for (let row = 0; row < modules; row += 1) {
    for (let column = 0; column < modules; column += 1) {
      if (code.isDark(row, column)) path += `M${column} ${row}h1v1h-1z`;
    }
  }
  return { modules, path };
}
