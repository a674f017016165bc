import { emailMessage } from '~/documents/emails/email-message';
import { isLanguage } from '~/locales/translator';

type Person = { membershipId: string; email: string; firstName: string; language: string };

/** Tells a person that their data were erased, and what the law keeps. Belongs to no organization: it would go with them. */
export function memberErased(
  { membershipId, email, firstName, language }: Person,
  { name, accentColour }: { name: string; accentColour: string },
  { keptUntil, appUrl }: { keptUntil: string | null; appUrl: string },
) {
  return emailMessage('member-erased', {
    to: email,
    language: isLanguage(language) ? language : 'fr',
    values: { organizationName: name, accentColour, firstName, keptUntil, url: `${appUrl}/privacy` },
    deliveryKey: `member-erased:${membershipId}`,
  });
}
