import { render, toPlainText } from '@react-email/render';
import type { EmailTemplate } from '~/documents/emails/email-template';
import { emailTemplates } from '~/documents/emails/email-templates';
import type { EmailTemplateName } from '~/documents/emails/email-values';
import { isLanguage, languages } from '~/locales/translator';

export type RenderedEmail = { to: string; subject: string; html: string; text: string };

const asText = {
  wordwrap: 78,
  selectors: [{ selector: 'h1', options: { uppercase: false } }],
};

/**
 * Writes an e-mail of the outbox in the person's language: subject, HTML, and the same as text. A template that does
 * not exist is a bug and throws.
 */
export async function renderEmail(message: {
  template: string;
  to: string;
  language: string;
  values: Record<string, unknown>;
}): Promise<RenderedEmail> {
  const { template, to, values } = message;
  if (!Object.hasOwn(emailTemplates, template)) throw new Error(`There is no e-mail "${template}"`);
  const language = isLanguage(message.language) ? message.language : languages[0];
  // What the outbox holds was written by emailMessage(), which pairs each template with its own values.
  const write = emailTemplates[template as EmailTemplateName] as unknown as EmailTemplate<EmailTemplateName>;
  const { subject, body } = write(values as never, language);
  const html = await render(body);
  return { to, subject: onOneLine(subject), html, text: toPlainText(html, asText) };
}

/** Names come from people: a line break in a subject would end the header. */
function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
