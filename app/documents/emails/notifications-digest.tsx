import { EmailLayout, EmailText } from '~/documents/emails/email-layout';
import type { EmailTemplate } from '~/documents/emails/email-template';
import { sentenceOf, sentenceValues } from '~/domain/assistance/notification-words';
import { translator } from '~/locales/translator';

/** What somebody was told and has not read, in one e-mail: a line with its link for each. */
export const notificationsDigest: EmailTemplate<'notifications-digest'> = (values, language) => {
  const t = translator(language, 'emails');
  const words = translator(language, 'assistance');
  const { items, more, timeZone, url, settingsUrl, organizationName } = values;
  const lines = items.flatMap((item) => {
    const sentence = sentenceOf(item);
    if (!sentence) return [];
    const named = sentenceValues(item, { language, timeZone });
    return [{ url: item.url, text: words(`notifications.sentences.${sentence}`, named) }];
  });
  const count = items.length + more;
  const [first] = lines;
  const only = count === 1 && first ? first : null;
  return {
    subject: only ? only.text.slice(0, 150) : t('digest.subject', { count, organizationName }),
    body: (
      <EmailLayout
        {...{ language, sender: values }}
        preview={first?.text ?? ''}
        title={t('digest.title', { count })}
        action={{ label: t(only ? 'digest.see' : 'digest.all'), url: only ? only.url : url }}
        preferencesUrl={settingsUrl}
      >
        {lines.map((line, index) => (
          <EmailText key={index}>
            {line.text} {!only && <a href={line.url}>{t('digest.open')}</a>}
          </EmailText>
        ))}
        {more > 0 && <EmailText>{t('digest.more', { count: more })}</EmailText>}
      </EmailLayout>
    ),
  };
};
