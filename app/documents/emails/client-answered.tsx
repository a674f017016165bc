import { EmailFacts, EmailLayout, EmailText } from '~/documents/emails/email-layout';
import type { EmailTemplate } from '~/documents/emails/email-template';
import { translator } from '~/locales/translator';

export const clientAnswered: EmailTemplate<'client-answered'> = (values, language) => {
  const t = translator(language, 'emails');
  const { message, url } = values;
  return {
    subject: t('client-answered.subject', values),
    body: (
      <EmailLayout
        {...{ language, sender: values }}
        preview={message}
        title={t('client-answered.subject', values)}
        action={{ label: t('client-answered.button'), url }}
      >
        <EmailText>{t('client-answered.text', values)}</EmailText>
        <EmailFacts facts={[[t('client-answered.message'), message]]} />
      </EmailLayout>
    ),
  };
};
