import { EmailFacts, EmailLayout, EmailText } from '~/documents/emails/email-layout';
import type { EmailTemplate } from '~/documents/emails/email-template';
import { sessionTimes } from '~/documents/emails/session-times';
import { formatDay } from '~/domain/calendar-format';
import { translator } from '~/locales/translator';

/** What an amendment changes, for whoever takes part in the training, with how it now stands (K32). */
export const trainingAmended: EmailTemplate<'training-amended'> = (values, language) => {
  const t = translator(language, 'emails');
  const changes = values.changes.map((change) => t(`trainingAmended.changes.${change}`)).join(', ');
  const facts: [string, string][] = [
    [t('trainingAmended.changed'), changes],
    [t('convocation.from'), formatDay(values.startsOn, language)],
    [t('convocation.to'), formatDay(values.endsOn, language)],
  ];
  if (values.trainers.length > 0) facts.push([t('convocation.trainers'), values.trainers.join(', ')]);
  const halfDays = values.halfDays.map((halfDay, index): [string, string] => [
    t('convocation.halfDay', { number: index + 1, title: halfDay.title }),
    [sessionTimes(halfDay, language, values.timeZone), halfDay.place || t('convocation.remote')].join(' · '),
  ]);
  return {
    subject: t('trainingAmended.subject', values),
    body: (
      <EmailLayout
        {...{ language, sender: values, preview: t('trainingAmended.text', values) }}
        title={t('trainingAmended.title', values)}
        action={{ label: t('convocation.button'), url: values.url }}
        note={t('convocation.note', values)}
      >
        <EmailText>{t('trainingAmended.text', values)}</EmailText>
        <EmailFacts facts={facts} />
        {values.changes.includes('content') && values.content.length > 0 && (
          <EmailText>{t('convocation.content', { content: values.content.join(' · ') })}</EmailText>
        )}
        {halfDays.length > 0 && <EmailFacts facts={halfDays} />}
      </EmailLayout>
    ),
  };
};
