import { EmailFacts, EmailLayout, EmailText } from '~/documents/emails/email-layout';
import type { EmailTemplate } from '~/documents/emails/email-template';
import { formatDay } from '~/domain/calendar-format';
import { formatMoney } from '~/domain/money';
import { translator } from '~/locales/translator';

/** An OPCO's agreement is missing before a training starts (K18), and what it costs if it does not come (K20). */
export const fundingMissing: EmailTemplate<'funding-missing'> = (values, language) => {
  const t = translator(language, 'emails');
  const startsOn = formatDay(values.startsOn, language);
  const price = formatMoney({ cents: values.cents, currency: values.currency }, language);
  const told = { number: values.number, title: values.title, startsOn, price };
  const frame = {
    ...{ language, sender: values, preview: t('fundingMissing.preview', told) },
    title: t('fundingMissing.title', told),
    action: { label: t(`fundingMissing.${values.space}.button`), url: values.url },
  };
  return {
    subject: t('fundingMissing.subject', told),
    body: (
      <EmailLayout {...frame}>
        <EmailText>{t(`fundingMissing.${values.space}.text`, told)}</EmailText>
        <EmailText>{t('fundingMissing.otherwise', told)}</EmailText>
        <EmailFacts
          facts={[
            [t('fundingMissing.order'), `${values.number} · ${values.title}`],
            [t('fundingMissing.clientName'), values.clientName],
            [t('fundingMissing.starts'), startsOn],
          ]}
        />
      </EmailLayout>
    ),
  };
};

/** A training is over and its settlement waits for signatures. */
export const settlementWaiting: EmailTemplate<'settlement-waiting'> = (values, language) => {
  const t = translator(language, 'emails');
  const frame = {
    ...{ language, sender: values, preview: t('settlementWaiting.text', values) },
    title: t('settlementWaiting.title', values),
    action: { label: t('settlementWaiting.button'), url: values.url },
  };
  return {
    subject: t(values.again ? 'settlementWaiting.again' : 'settlementWaiting.subject', values),
    body: (
      <EmailLayout {...frame}>
        <EmailText>{t('settlementWaiting.text', values)}</EmailText>
        <EmailFacts
          facts={[
            [t('settlementWaiting.order'), `${values.number} · ${values.title}`],
            [t('settlementWaiting.client'), values.clientName],
            [t('settlementWaiting.signatures'), String(values.signatures)],
            [t('settlementWaiting.countersignatures'), String(values.countersignatures)],
          ]}
        />
      </EmailLayout>
    ),
  };
};
