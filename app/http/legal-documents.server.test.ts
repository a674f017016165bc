import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { legalDocuments } from '~/domain/organizations/legal-text';
import { legalPage, legalTexts } from '~/http/legal-documents.server';
import { languages } from '~/locales/translator';

const now = new Date('2026-11-22T09:00:00Z');
const cases = languages.flatMap((language) =>
  legalDocuments.map((document) => [document, language] as const),
);

test.each(cases)('%s in %s is complete, with its contents and nobody’s gaps', (document, language) => {
  const page = legalPage(document, language, now);
  expect(page.title.length).toBeGreaterThan(5);
  expect(page.contents.length).toBeGreaterThan(5);
  for (const { id } of page.contents) expect(page.html).toContain(`id="${id}"`);
  expect(page.html).not.toMatch(/\{\{|<h1|<script/);
  expect(page.version).toBe('2026-11-01');
});

test('the hash is that of the text as published', () => {
  const { text, hash } = legalTexts('fr', now).terms;
  expect(createHash('sha256').update(text).digest('hex')).toBe(hash);
  expect(text).toContain('Assidu');
});
