import { EmailLayout, EmailText } from '~/documents/emails/email-layout';
import type { EmailTemplate } from '~/documents/emails/email-template';
import { formatDay } from '~/domain/calendar-format';
import { translator } from '~/locales/translator';

export const memberErased: EmailTemplate<'member-erased'> = (values, language) => {
  const t = translator(language, 'emails');
  const { keptUntil, url } = values;
  return {
    subject: t('memberErased.subject', values),
    body: (
      <EmailLayout
        {...{ language, sender: values }}
        preview={t('memberErased.preview', values)}
        title={t('memberErased.title')}
        action={{ label: t('memberErased.button'), url }}
      >
        <EmailText>{t('hello', values)}</EmailText>
        <EmailText>{t('memberErased.text', values)}</EmailText>
        <EmailText>
          {keptUntil
            ? t('memberErased.kept', { ...values, day: formatDay(keptUntil, language) })
            : t('memberErased.nothing')}
        </EmailText>
        <EmailText>{t('memberErased.complain')}</EmailText>
      </EmailLayout>
    ),
  };
};
