import { EmailFacts, EmailLayout, EmailText } from '~/documents/emails/email-layout';
import type { EmailTemplate } from '~/documents/emails/email-template';
import { sessionTimes } from '~/documents/emails/session-times';
import { formatDay, formatMinutes } from '~/domain/calendar-format';
import { formatMoney } from '~/domain/money';
import type { SoldEmailValues } from '~/documents/emails/sold-email-values';
import { translator, type Language } from '~/locales/translator';

type Ending = NonNullable<SoldEmailValues['order-news']['cancellation']>;

/** A quote, a convention or an amendment waits for the client's two clicks (K01). */
export const orderOffered: EmailTemplate<'order-offered'> = (values, language) => {
  const t = translator(language, 'emails');
  const kind = values.amends ? 'amendment' : 'quote';
  const facts: [string, string][] = [
    [t('orderOffered.order'), `${values.number} · ${values.title}`],
    [t('orderOffered.price'), formatMoney({ cents: values.cents, currency: values.currency }, language)],
  ];
  if (values.expiresOn) facts.push([t('orderOffered.expiresOn'), formatDay(values.expiresOn, language)]);
  const frame = {
    ...{ language, sender: values, preview: t(`orderOffered.${kind}.text`, values) },
    title: t(`orderOffered.${kind}.title`, values),
    action: { label: t('orderOffered.button'), url: values.url },
  };
  return {
    subject: t(`orderOffered.${kind}.subject`, values),
    body: (
      <EmailLayout {...frame}>
        <EmailText>{t(`orderOffered.${kind}.text`, values)}</EmailText>
        <EmailFacts facts={facts} />
      </EmailLayout>
    ),
  };
};

/** What became of an order: accepted, cancelled or put off, for the other side of it. */
export const orderNews: EmailTemplate<'order-news'> = (values, language) => {
  const t = translator(language, 'emails');
  const text = t(`orderNews.${values.what}.text`, values);
  return {
    subject: t(`orderNews.${values.what}.subject`, values),
    body: (
      <EmailLayout
        {...{ language, sender: values, preview: text }}
        title={t(`orderNews.${values.what}.title`, values)}
        action={{ label: t('orderNews.button'), url: values.url }}
      >
        <EmailText>{text}</EmailText>
        <EmailFacts
          facts={[
            ...(values.reason ? [[t('orderNews.reason'), values.reason] as const] : []),
            ...(values.wishedOn
              ? [[t('orderNews.wishedOn'), formatDay(values.wishedOn, language)] as const]
              : []),
            ...(values.cancellation ? endingFacts(values.what, values.cancellation, language) : []),
          ]}
        />
      </EmailLayout>
    ),
  };
};

/** What ending an order costs, and how what was paid comes back (K30, K31). */
function endingFacts(
  what: SoldEmailValues['order-news']['what'],
  { indemnityCents, currency, choice, mayChoose, terms, until }: Ending,
  language: Language,
): [string, string][] {
  const t = translator(language, 'emails');
  if (what === 'postponement-asked') {
    const day = until ? formatDay(until, language) : '';
    const said = terms === 'K12' ? (indemnityCents ? 'late' : 'lateFree') : 'inTime';
    const cost = formatMoney({ cents: indemnityCents, currency }, language);
    return [[t('orderNews.postponed.term'), t(`orderNews.postponed.${said}`, { day, cost })]];
  }
  const cost = indemnityCents
    ? t('orderNews.indemnity', { cost: formatMoney({ cents: indemnityCents, currency }, language) })
    : t('orderNews.free');
  const back = choice ? t(`orderNews.choices.${choice}`) : mayChoose ? t('orderNews.toChoose') : null;
  return [[t('orderNews.cost'), cost], ...(back ? [[t('orderNews.paid'), back] as [string, string]] : [])];
}

/** All that a trainee is told before they begin (F5b), with where and when they are expected. */
export const trainingConvocation: EmailTemplate<'training-convocation'> = (values, language) => {
  const t = translator(language, 'emails');
  const facts: [string, string][] = [
    [t('convocation.from'), formatDay(values.startsOn, language)],
    [t('convocation.to'), formatDay(values.endsOn, language)],
    [t('convocation.duration'), formatMinutes(values.minutes, language)],
  ];
  if (values.trainers.length > 0) facts.push([t('convocation.trainers'), values.trainers.join(', ')]);
  if (values.clientName) facts.push([t('convocation.client'), values.clientName]);
  if (values.contact) facts.push([t('convocation.contact'), values.contact]);
  if (values.disability) facts.push([t('convocation.disability'), values.disability]);
  const halfDays = values.halfDays.map((halfDay, index): [string, string] => [
    t('convocation.halfDay', { number: index + 1, title: halfDay.title }),
    [sessionTimes(halfDay, language, values.timeZone), halfDay.place || t('convocation.remote')].join(' · '),
  ]);
  return {
    subject: t('convocation.subject', values),
    body: (
      <EmailLayout
        {...{ language, sender: values, preview: t('convocation.text', values) }}
        title={t('convocation.title', values)}
        action={{ label: t('convocation.button'), url: values.url }}
        note={t('convocation.note', values)}
      >
        <EmailText>{t('convocation.text', values)}</EmailText>
        <EmailFacts facts={facts} />
        {values.objectives && <EmailText>{t('convocation.objectives', values)}</EmailText>}
        {values.content.length > 0 && (
          <EmailText>{t('convocation.content', { content: values.content.join(' · ') })}</EmailText>
        )}
        {values.evaluation && <EmailText>{t('convocation.evaluation', values)}</EmailText>}
        {halfDays.length > 0 && <EmailFacts facts={halfDays} />}
        {values.equipmentUrl && (
          <EmailText>{t('convocation.equipment', { url: values.equipmentUrl })}</EmailText>
        )}
        {values.rulesUrl && <EmailText>{t('convocation.rules', { url: values.rulesUrl })}</EmailText>}
      </EmailLayout>
    ),
  };
};
