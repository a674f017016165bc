import { EmailFacts, EmailLayout, EmailText } from '~/documents/emails/email-layout';
import type { EmailTemplate } from '~/documents/emails/email-template';
import { preferencesUrl } from '~/documents/emails/preferences-url';
import { halfDayFacts, sessionFacts } from '~/documents/emails/session-facts';
import { sessionTimes } from '~/documents/emails/session-times';
import { translator } from '~/locales/translator';

export const sessionNews: EmailTemplate<'session-news'> = (values, language) => {
  const t = translator(language, 'emails');
  const { what, title, reason, stands, gone, timeZone, leads } = values;
  const [first] = [...stands, ...gone];
  const when = first ? sessionTimes(first, language, timeZone) : '';
  const goneTitle = what === 'changed' ? t('session.goneTitle') : t('session.noMore');
  const goneText = gone.map((halfDay) => sessionTimes(halfDay, language, timeZone)).join(' · ');
  const frame = {
    language,
    sender: values,
    preview: when,
    title: t(`session.news.${what}.title`, { title }),
    action: {
      label: t(what === 'removed' && !leads ? 'session.mine' : 'session.open'),
      url: actionUrl(values),
    },
    ...(what === 'invited' && { preferencesUrl: preferencesUrl(values.url) }),
    note: t('session.zone', { timeZone }),
  };
  return {
    subject: t(`session.news.${what}.subject`, { title, when }),
    body: (
      <EmailLayout {...frame}>
        <EmailText>{t(leads ? `session.news.${what}.trainer` : `session.news.${what}.text`)}</EmailText>
        {reason && <EmailText>{t('session.reason', { reason })}</EmailText>}
        <EmailFacts
          facts={[
            ...halfDayFacts(stands, values, language),
            ...(gone.length > 0 ? [[goneTitle, goneText] as const] : []),
            ...sessionFacts(values, language),
          ]}
        />
      </EmailLayout>
    ),
  };
};

/** Whoever is off a session finds it no more: their agenda is what is left. */
function actionUrl({ what, leads, url }: { what: string; leads: boolean; url: string }): string {
  return what === 'removed' && !leads ? url.replace(/\/[^/]+$/, '') : url;
}
