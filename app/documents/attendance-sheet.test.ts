import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { renderAttendanceCertificate } from '~/documents/attendance-certificate';
import { renderAttendanceSheet, type SheetLayout } from '~/documents/attendance-sheet';
import { certificateOf, sheetOf } from '../../tests/factories/attendance-document';

async function read(pdf: Uint8Array) {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const content = await (await document.getPage(number)).getTextContent();
    const text = content.items.map((item) => ('str' in item ? item.str : '')).join('');
    pages.push(text.replace(/[\u00a0\u202f]/g, ' '));
  }
  const tree = JSON.stringify(await (await document.getPage(1)).getStructTree());
  return { pages, text: pages.join('\n'), tree };
}

async function readSheet(values: Parameters<typeof sheetOf>[0], layout: SheetLayout) {
  return read(await renderAttendanceSheet(sheetOf(values), { layout }));
}

test('by half-day: who issues it, when it was, each signature, absence and lateness, and who counter-signed', async () => {
  const { pages, tree } = await readSheet({}, 'half-days');
  expect(pages).toHaveLength(3);
  for (const part of [
    ...['Atelier Formation Lyon', '12 rue de la République', 'SIRET 732 829 320 00074', '84 69 12345 69'],
    ...['Conduire un entretien', 'mardi 24 novembre 2026', '09:00 – 12:30', '3 h 15 min', 'Thierry Vidal'],
    'Signé électroniquement le 24 nov. 2026, 12:30,',
    'sans réseau, par QR code, reçu le',
    'Absent : Maladie',
    'Arrêt de travail transmis',
    'Sans signature : Pas d’appareil pour signer',
    ...['Connecté 41 min', 'Arrivé 12 min en retard'],
    'Contresigné électroniquement le 24 nov. 2026, 12:40',
    'Page 1 sur 3',
  ]) {
    expect(pages[0]).toContain(part);
  }
  expect(pages[1]).toContain('Pas encore contresignée');
  expect(tree).toContain('H1');
  expect(tree).toContain('TH');
});

test('it ends with the corrections and their reasons, and with the fingerprints of the evidence', async () => {
  const { pages } = await readSheet({}, 'half-days');
  const end = pages.at(-1);
  expect(end).toContain('Karim Benali, mardi 24 novembre 2026, 09:00 – 12:30, corrigé par Thierry Vidal');
  expect(end).toContain('retard : rien, puis 12 min');
  expect(end).toContain('Motif : Erreur de saisie signalée par le participant');
  expect(end).toContain('c'.repeat(64));
  expect(end).toContain('e'.repeat(64));
});

test('by person: one page each, with all their half-days', async () => {
  const { pages } = await readSheet({}, 'people');
  expect(pages).toHaveLength(5);
  expect(pages[1]).toContain('Karim Benali');
  expect(pages[1]).toContain('09:00 – 12:30');
  expect(pages[1]).toContain('14:00 – 17:30');
  expect(pages[1]).not.toContain('Sophie Martin');
});

test('a blank sheet has names and times, and nothing that was signed or recorded', async () => {
  const { pages, text } = await readSheet({}, 'blank');
  expect(pages).toHaveLength(2);
  expect(text).toContain('Jean-Baptiste de La Tour du Pin');
  for (const recorded of ['électroniquement', 'Maladie', 'Connecté', 'Empreinte', 'Corrections']) {
    expect(text).not.toContain(recorded);
  }
});

test('many participants continue on further pages, none of them left out', async () => {
  const { pages, text } = await readSheet({ people: 60 }, 'half-days');
  expect(pages.length).toBeGreaterThan(6);
  expect(text).toContain('Feuille d’émargement (suite)');
  for (let number = 1; number <= 60; number += 1) expect(text).toContain(`Participant ${number}`);
});

test('in English, every word is English', async () => {
  const { text } = await readSheet({ language: 'en' }, 'half-days');
  for (const part of ['Attendance sheet', 'Signed electronically on', 'Absent: Illness', 'Page 1 of 3']) {
    expect(text).toContain(part);
  }
  expect(text).not.toMatch(/Signé|Présence|Feuille/);
});

test('a certificate of attendance names the hours planned, attended, done by e-learning and retained, and who signs', async () => {
  const { pages, text } = await read(await renderAttendanceCertificate(certificateOf()));
  expect(pages).toHaveLength(1);
  for (const part of [
    'Anne Delorme, Directrice, atteste au nom de Atelier Formation Lyon que',
    ...['Łucja Ștefănescu-Ζωή', 'Manager une équipe au quotidien', 'du 2 novembre 2026'],
    ...['6 h 30 min', '3 h 56 min', '1 h sur 1 h 30 min', '4 sur 6', '4 h 56 min'],
    ...['Fait à Lyon, le 25 novembre 2026', 'Cachet et signature'],
  ]) {
    expect(text).toContain(part);
  }
});

test('the same facts give the same bytes', async () => {
  const [one, other] = [
    await renderAttendanceSheet(sheetOf(), { layout: 'people' }),
    await renderAttendanceSheet(sheetOf(), { layout: 'people' }),
  ];
  expect(Buffer.compare(one, other)).toBe(0);
});

test('the certificate bears the picture of the signature where there is one, and says whose it is', async () => {
  const signature = Uint8Array.from(
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
      'base64',
    ),
  );
  const images = async (values: Parameters<typeof certificateOf>[0]) => {
    const bytes = Buffer.from(await renderAttendanceCertificate(certificateOf(values)));
    return bytes.toString('latin1').split('/Subtype /Image').length - 1;
  };
  expect(await images({})).toBe(0);
  expect(await images({ signature })).toBeGreaterThan(0);
});
