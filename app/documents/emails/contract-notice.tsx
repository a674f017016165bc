import { EmailLayout, EmailText } from '~/documents/emails/email-layout';
import type { EmailTemplate } from '~/documents/emails/email-template';
import { formatDay, formatInstant, formatMoment } from '~/domain/calendar-format';
import { formatMoney } from '~/domain/money';
import { translator } from '~/locales/translator';

/** Every notice of the contract: a subject, a paragraph that says what happens when, and where to act. */
export const contractNotice: EmailTemplate<'contract-notice'> = (values, language) => {
  const { kind, context, organizationName, days = {}, instants = {}, cents = {}, facts = {} } = values;
  const t = translator(language, 'emails');
  const map = <Given, Shown>(given: Record<string, Given>, show: (value: Given) => Shown) =>
    Object.fromEntries(Object.entries(given).map(([name, value]) => [name, show(value)]));
  const words: Record<string, string | number> = {
    ...(context && { context }),
    organizationName,
    ...facts,
    ...map(days, (day) => formatDay(day, language)),
    ...map(instants, (instant) => formatMoment(instant, language, values.timeZone)),
    // An end is told to the minute, also at midnight.
    ...(instants.endsAt && { endsAt: formatInstant(instants.endsAt, language, values.timeZone, 'long') }),
    ...map(cents, (sum) => formatMoney({ cents: sum, currency: 'EUR' }, language)),
  };
  const more = t(`contractNotice.${kind}.more`, { ...words, defaultValue: '' });
  return {
    subject: t(`contractNotice.${kind}.subject`, words),
    body: (
      <EmailLayout
        {...{ language, sender: values }}
        preview={t(`contractNotice.${kind}.preview`, words)}
        title={t(`contractNotice.${kind}.title`, words)}
        action={{ label: t(`contractNotice.${kind}.button`, words), url: values.url }}
      >
        <EmailText>{t(`contractNotice.${kind}.text`, words)}</EmailText>
        {more && <EmailText>{more}</EmailText>}
      </EmailLayout>
    ),
  };
};
