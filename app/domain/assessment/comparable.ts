/** What does not count when a typed answer is compared. */
export type Ignored = { case: boolean; accents: boolean; spaces: boolean };

/**
 * The form in which two typed answers are compared. Spaces at the ends, doubled spaces, typographic apostrophes and
 * the form of Unicode never count; case, accents and all other spaces do unless they are ignored.
 */
export function comparable(text: string, ignored: Ignored): string {
  let form = text
    .normalize('NFKC')
    .replace(/[’ʼ‘`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
  if (ignored.spaces) form = form.replaceAll(' ', '');
  if (ignored.accents)
    form = form
      .normalize('NFD')
      .replace(/\p{Mn}/gu, '')
      .normalize('NFC');
  // Upper case first, so that ß and ss, and the two Greek sigmas, are one.
  return ignored.case ? form.toUpperCase().toLowerCase() : form;
}
