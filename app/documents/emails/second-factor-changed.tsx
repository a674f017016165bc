import { EmailLayout, EmailText } from '~/documents/emails/email-layout';
import type { EmailTemplate } from '~/documents/emails/email-template';
import { formatInstant } from '~/domain/calendar-format';
import { translator } from '~/locales/translator';

export const secondFactorChanged: EmailTemplate<'second-factor-changed'> = (values, language) => {
  const t = translator(language, 'emails');
  const at = formatInstant(values.at, language, values.timeZone, 'long');
  const subject = t(`secondFactorChanged.subject_${values.change}`);
  const frame = {
    language,
    preview: t('secondFactorChanged.preview', { at }),
    title: subject,
    action: { label: t('secondFactorChanged.button'), url: values.resetUrl },
  };
  return {
    subject,
    body: (
      <EmailLayout {...frame}>
        <EmailText>{t('hello', values)}</EmailText>
        <EmailText>{t(`secondFactorChanged.text_${values.change}`, { at })}</EmailText>
        <EmailText>{t('secondFactorChanged.notYou')}</EmailText>
      </EmailLayout>
    ),
  };
};
