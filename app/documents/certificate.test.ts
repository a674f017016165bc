import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { renderCertificate } from '~/documents/certificate';
import type { CertificateLook } from '~/documents/certificate-parts';
import type { CertificateStatement } from '~/domain/learning/certificate-statement';

const statement: CertificateStatement = {
  organization: {
    name: 'Organisme d’essai',
    city: 'Paris',
    activityDeclaration: '11751234575',
    activityPrefecture: 'Île-de-France',
  },
  learner: { firstName: 'Łucja', lastName: 'Ștefănescu-Ζωή' },
  course: { title: 'Lire un bilan', language: 'fr', version: 3, contentHash: '0'.repeat(64), objectives: '' },
  startedOn: '2026-10-12',
  completedOn: '2026-11-22',
  issuedOn: '2026-11-22',
  minutes: 195,
  lessons: 16,
  evidence: { sequence: 214, hash: '0'.repeat(64) },
};

const look: CertificateLook = {
  code: '7K3M-Q0ZC-1A9X',
  issuedAt: new Date('2026-11-22T09:00:00.000Z'),
  address: 'https://assidu.example.org/verify/7K3M-Q0ZC-1A9X',
  accentColour: '#4338ca',
  logo: null,
};

async function read(pdf: Uint8Array) {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const content = await (await document.getPage(1)).getTextContent();
  const text = content.items
    .map((item) => ('str' in item ? item.str : ''))
    .join('')
    .replaceAll('\u00a0', ' ');
  const { info } = (await document.getMetadata()) as unknown as { info: Record<string, unknown> };
  const markInfo = await document.getMarkInfo();
  const tree = await (await document.getPage(1)).getStructTree();
  return { pages: document.numPages, text, info, tagged: markInfo?.Marked, tree: JSON.stringify(tree) };
}

test('one page says who finished what, when, for how long, and how to check it', async () => {
  const { pages, text, info } = await read(await renderCertificate(statement, look));
  expect(pages).toBe(1);
  for (const part of [
    'Łucja Ștefănescu-Ζωή',
    'Lire un bilan',
    'du 12 octobre 2026 au 22 novembre 2026',
    '3 h 15 min',
    '16 leçons, version 3 du programme',
    '7K3M-Q0ZC-1A9X',
    'assidu.example.org/verify/7K3M-Q0ZC-1A9X',
    '11 75 12345 75',
  ]) {
    expect(text).toContain(part);
  }
  expect(info.Title).toBe('Certificat de fin de formation – Łucja Ștefănescu-Ζωή – Lire un bilan');
});

test('it is tagged, with a heading and an alternative for the QR code', async () => {
  const { tagged, tree } = await read(await renderCertificate(statement, look));
  expect(tagged).toBe(true);
  expect(tree).toContain('H1');
  expect(tree).toContain('Code QR');
});

test('a course in English is certified in English, one in neither language too', async () => {
  for (const language of ['en', 'de']) {
    const english = {
      ...statement,
      course: { ...statement.course, language },
      completedOn: statement.startedOn,
    };
    const { text } = await read(await renderCertificate(english, look));
    expect(text).toContain('has followed the whole course');
    expect(text).toContain('on 12 October 2026');
  }
});

test('the longest name and title stay on the page', async () => {
  const long = {
    ...statement,
    learner: { firstName: 'Maximiliana '.repeat(8).trim(), lastName: 'Montgomery-Featherstonehaugh' },
    course: { ...statement.course, title: 'Comprendre et piloter le financement '.repeat(6).trim() },
  };
  const { pages, text } = await read(await renderCertificate(long, look));
  expect(pages).toBe(1);
  expect(text).toContain('…');
});

test('the same statement gives the same bytes', async () => {
  const [one, other] = [await renderCertificate(statement, look), await renderCertificate(statement, look)];
  expect(Buffer.compare(one, other)).toBe(0);
});
