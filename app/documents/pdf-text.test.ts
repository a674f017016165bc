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

test('what was measured before changes no byte of a document', async () => {
  const madeAt = new Date('2026-11-23T09:00:00Z');
  const drawn = async () => {
    const { doc, bytes } = pdfDocument({ language: 'fr', info: { Title: 'Essai' }, madeAt });
    const text = pdfText(doc);
    text.widthOf('Court', { size: 12, weight: 600 });
    text.widthOf('Une ligne trop longue pour que sa largeur soit retenue', { size: 12 });
    text.line('Corps', 40, 40, { size: 12 });
    text.line('Titre', 40, 60, { size: 12, weight: 600 });
    doc.end();
    return Buffer.from(await bytes);
  };
  expect((await drawn()).equals(await drawn())).toBe(true);
});
