import { EmailFacts, EmailLayout, EmailText } from '~/documents/emails/email-layout';
import type { EmailTemplate } from '~/documents/emails/email-template';
import { translator } from '~/locales/translator';

export const emailChangeConfirm: EmailTemplate<'email-change-confirm'> = (values, language) => {
  const t = translator(language, 'emails');
  const frame = {
    language,
    preview: t('emailChangeConfirm.preview', values),
    title: t(`emailChangeConfirm.title_${values.side}`),
    action: { label: t('emailChangeConfirm.button'), url: values.url },
    note: t(`emailChangeConfirm.note_${values.side}`, values),
  };
  return {
    subject: t(`emailChangeConfirm.subject_${values.side}`),
    body: (
      <EmailLayout {...frame}>
        <EmailText>{t('hello', values)}</EmailText>
        <EmailText>{t('emailChangeConfirm.text')}</EmailText>
        <EmailFacts
          facts={[
            [t('emailChangeConfirm.from'), values.oldEmail],
            [t('emailChangeConfirm.to'), values.newEmail],
          ]}
        />
        <EmailText>{t('emailChangeConfirm.both')}</EmailText>
      </EmailLayout>
    ),
  };
};
