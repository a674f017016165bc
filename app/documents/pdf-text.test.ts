import { expect, test } from 'vitest';
import { pdfDocument } from '~/documents/pdf-document';
import { pdfText } from '~/documents/pdf-text';
import { textOfPdf } from '../../tests/setup/pdf-text';

async function written(text: string): Promise<string> {
  const madeAt = new Date('2026-11-23T09:00:00Z');
  const { doc, bytes } = pdfDocument({ language: 'fr', info: { Title: 'Essai' }, madeAt });
  pdfText(doc).line(text, 40, 40, { size: 12 });
  doc.end();
  return (await textOfPdf(await bytes)).join(' ');
}

test('a document can be searched for each of its letters, whatever documents before it said', async () => {
  // An accented letter is drawn with the plain one in it, of which a font then knows a glyph without its character.
  const texts = ['ÉÈÀÇÎÔÛ éèàçîôû', 'Élodie Été', 'EACIOU eaciou', 'Elodie Essai', 'Àcôté, À côté', 'Acote'];
  for (const text of texts) expect(await written(text)).toBe(text);
});
