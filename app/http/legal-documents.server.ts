import { Marked, Renderer } from 'marked';
import { dayIn } from '~/domain/calendar';
import { legalTextsOn, type LegalDocument, type LegalText } from '~/domain/organizations/legal-text';
import { legalSources } from '~/locales/legal-sources';
import type { Language } from '~/locales/translator';
import { legalParticulars } from '~/platform/legal-particulars.server';

export type LegalPage = Omit<LegalText, 'text'> & {
  title: string;
  /** Trusted: rendered from our own text. The title is not in it. */
  html: string;
  contents: { id: string; label: string }[];
};

const rendered = new Map<string, Pick<LegalPage, 'title' | 'html' | 'contents'>>();

/** The texts in force at an instant in a language. */
export function legalTexts(language: Language, now: Date): Record<LegalDocument, LegalText> {
  return legalTextsOn(legalSources[language], legalParticulars, dayIn(now, 'Europe/Paris'));
}

/** A legal document in force, ready to show with its table of contents. Each text is rendered once. */
export function legalPage(document: LegalDocument, language: Language, now: Date): LegalPage {
  const { text, ...facts } = legalTexts(language, now)[document];
  let page = rendered.get(facts.hash);
  if (!page) rendered.set(facts.hash, (page = render(text)));
  return { ...facts, ...page };
}

function render(text: string): Pick<LegalPage, 'title' | 'html' | 'contents'> {
  const contents: LegalPage['contents'] = [];
  let title = '';
  const markdown = new Marked({
    renderer: {
      heading({ depth, tokens, text: plain }) {
        const inner = this.parser.parseInline(tokens);
        if (depth === 1) {
          title = plain;
          return '';
        }
        if (depth > 2) return `<h${depth}>${inner}</h${depth}>\n`;
        const id = `article-${contents.length + 1}`;
        contents.push({ id, label: plain });
        return `<h2 id="${id}">${inner}</h2>\n`;
      },
      table(token) {
        return `<div data-scroll tabindex="0">${Renderer.prototype.table.call(this, token)}</div>\n`;
      },
    },
  });
  const html = markdown.parse(text, { async: false });
  return { title, html, contents };
}
