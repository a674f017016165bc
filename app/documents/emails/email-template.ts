import type { ReactElement } from 'react';
import type { EmailTemplateName, EmailValues } from '~/documents/emails/email-values';
import type { Language } from '~/locales/translator';

/** How one e-mail is written: its subject, and its page (from which the text version is read off). */
export type EmailTemplate<Name extends EmailTemplateName> = (
  values: EmailValues[Name],
  language: Language,
) => { subject: string; body: ReactElement };
