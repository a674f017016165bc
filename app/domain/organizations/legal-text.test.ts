import { expect, test } from 'vitest';
import { legalTextOn, readLegalText } from '~/domain/organizations/legal-text';

const particulars = {
  operatorName: 'Exploitant $& SAS',
  operatorAddress: '1 rue de l’Essai',
  operatorSiren: '732829320',
  contactEmail: 'contact@x.test',
  privacyEmail: 'privacy@x.test',
};

const source = (version: string, effectiveOn: string, body = 'Par {{operatorName}}.') =>
  `---\nversion: ${version}\neffectiveOn: ${effectiveOn}\n---\n\n# Titre\n\n${body}\n`;

test('a text names who runs the installation, as they are called', () => {
  const text = readLegalText(source('1', '2026-01-01'), particulars);
  expect(text).toMatchObject({ version: '1', effectiveOn: '2026-01-01' });
  expect(text.text).toBe('# Titre\n\nPar Exploitant $& SAS.\n');
});

test('the hash is of what is read: it changes with a word, not with line ends', () => {
  const { hash } = readLegalText(source('1', '2026-01-01'), particulars);
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(readLegalText(source('1', '2026-01-01').replaceAll('\n', '\r\n'), particulars).hash).toBe(hash);
  expect(readLegalText(source('1', '2026-01-01', 'Par {{operatorName}} !'), particulars).hash).not.toBe(hash);
});

test('a text without version, or with a gap that nothing fills, is a bug', () => {
  expect(() => readLegalText('# Titre\n', particulars)).toThrow(/version/);
  expect(() => readLegalText(source('1', '2026-01-01', '{{other}}'), particulars)).toThrow(/other/);
});

test('the version in force is the latest that has taken effect', () => {
  const texts = [source('2', '2027-03-01'), source('1', '2026-01-01')].map((text) =>
    readLegalText(text, particulars),
  );
  expect(legalTextOn(texts, '2027-02-28').version).toBe('1');
  expect(legalTextOn(texts, '2027-03-01').version).toBe('2');
  expect(legalTextOn(texts, '2025-01-01').version).toBe('1');
});
