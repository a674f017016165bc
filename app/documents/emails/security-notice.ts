import { emailMessage } from '~/documents/emails/email-message';
import type { EmailValues } from '~/documents/emails/email-values';

export type NoticeReader = { email: string; firstName: string; language: string; timeZone: string };

type Occasion = { at: Date; appUrl: string; deliveryKey: string };

/** Tells a person that their password was changed, and what to do if it was not by them. */
export function passwordChangedNotice(reader: NoticeReader, occasion: Occasion) {
  const { deliveryKey } = occasion;
  return emailMessage('password-changed', {
    to: reader.email,
    language: reader.language,
    values: valuesOf(reader, occasion),
    deliveryKey,
  });
}

/** Tells a person what changed of their second factor. */
export function secondFactorNotice(
  reader: NoticeReader,
  change: EmailValues['second-factor-changed']['change'],
  occasion: Occasion,
) {
  const { deliveryKey } = occasion;
  return emailMessage('second-factor-changed', {
    to: reader.email,
    language: reader.language,
    values: { ...valuesOf(reader, occasion), change },
    deliveryKey,
  });
}

function valuesOf({ firstName, timeZone }: NoticeReader, { at, appUrl }: Occasion) {
  return { firstName, timeZone, at: at.toISOString(), resetUrl: `${appUrl}/forgotten-password` };
}
