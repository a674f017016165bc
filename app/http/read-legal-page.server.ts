import type { LegalDocument } from '~/domain/organizations/legal-text';
import { languageOf } from '~/http/language.server';
import { legalPage, legalTexts } from '~/http/legal-documents.server';
import { isLanguage } from '~/locales/translator';
import { businessNow } from '~/platform/clock.server';

/** A legal page in the reader's language, with the address of its very text. */
export async function readLegalPage(request: Request, document: LegalDocument) {
  const language = languageOf(request);
  const page = legalPage(document, language, await businessNow());
  return { ...page, source: `/legal/${language}/${document}.md` };
}

/** The text that a hash is of, as a file; null for a language or document that is not. */
export async function readLegalSource(language: string, file: string): Promise<Response | null> {
  const document = /^(terms|privacy|processing)\.md$/.exec(file)?.[1] as LegalDocument | undefined;
  if (!document || !isLanguage(language)) return null;
  const { text, version } = legalTexts(language, await businessNow())[document];
  return new Response(text, {
    headers: {
      'Content-Type': 'text/markdown; charset=utf-8',
      'Content-Disposition': `attachment; filename="assidu-${document}-${version}-${language}.md"`,
    },
  });
}
