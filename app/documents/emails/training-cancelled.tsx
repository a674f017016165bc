import { EmailFacts, EmailLayout, EmailText } from '~/documents/emails/email-layout';
import type { EmailTemplate } from '~/documents/emails/email-template';
import { formatDay } from '~/domain/calendar-format';
import { translator } from '~/locales/translator';

/** A training that somebody was convoked to does not take place. */
export const trainingCancelled: EmailTemplate<'training-cancelled'> = (values, language) => {
  const t = translator(language, 'emails');
  return {
    subject: t('trainingCancelled.subject', values),
    body: (
      <EmailLayout
        {...{ language, sender: values, preview: t('trainingCancelled.text', values) }}
        title={t('trainingCancelled.title', values)}
        action={{ label: t('trainingCancelled.button'), url: values.url }}
      >
        <EmailText>{t('trainingCancelled.text', values)}</EmailText>
        <EmailFacts
          facts={[
            [t('convocation.from'), formatDay(values.startsOn, language)],
            [t('convocation.to'), formatDay(values.endsOn, language)],
          ]}
        />
      </EmailLayout>
    ),
  };
};
