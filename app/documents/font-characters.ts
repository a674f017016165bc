/** The characters that a TrueType font has glyphs for, read from its `cmap` (formats 4 and 12). */
export function fontCharacters(font: Buffer): ReadonlySet<number> {
  const characters = new Set<number>();
  const cmap = tableAt(font, 'cmap');
  const tables = font.readUInt16BE(cmap + 2);
  for (let index = 0; index < tables; index += 1) {
    const record = cmap + 4 + 8 * index;
    const platform = font.readUInt16BE(record);
    const at = cmap + font.readUInt32BE(record + 4);
    const format = font.readUInt16BE(at);
    if (platform !== 0 && platform !== 3) continue;
    if (format === 4) readSegments(font, at, characters);
    if (format === 12) readGroups(font, at, characters);
  }
  return characters;
}

function tableAt(font: Buffer, tag: string): number {
  const tables = font.readUInt16BE(4);
  for (let index = 0; index < tables; index += 1) {
    const record = 12 + 16 * index;
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new Error(`the font has no table ${tag}`);
}

function readSegments(font: Buffer, at: number, characters: Set<number>): void {
  const size = font.readUInt16BE(at + 6);
  const [ends, starts, deltas, offsets] = [at + 14, at + 16 + size, at + 16 + 2 * size, at + 16 + 3 * size];
  for (let segment = 0; segment < size; segment += 2) {
    const start = font.readUInt16BE(starts + segment);
    const end = font.readUInt16BE(ends + segment);
    const delta = font.readUInt16BE(deltas + segment);
    const offset = font.readUInt16BE(offsets + segment);
    for (let point = start; point <= end && point < 0xffff; point += 1) {
      const raw = offset === 0 ? point : font.readUInt16BE(offsets + segment + offset + 2 * (point - start));
      const isMissing = offset !== 0 && raw === 0;
      if (!isMissing && ((raw + delta) & 0xffff) !== 0) characters.add(point);
    }
  }
}

function readGroups(font: Buffer, at: number, characters: Set<number>): void {
  const groups = font.readUInt32BE(at + 12);
  for (let index = 0; index < groups; index += 1) {
    const group = at + 16 + 12 * index;
    const start = font.readUInt32BE(group);
    const first = font.readUInt32BE(group + 8);
    for (let point = start; point <= font.readUInt32BE(group + 4); point += 1) {
      if (first + point - start !== 0) characters.add(point);
    }
  }
}
