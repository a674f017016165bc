import { FileText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { FundingPage, ShownAgreement } from '~/use-cases/funding/get-funding-page.server';
import { Badge } from '../primitives/badge';
import { ButtonLink } from '../primitives/button-link';
import { buttonStyle } from '../primitives/button-style';
import { Callout } from '../primitives/callout';
import { Card } from '../primitives/card';
import { DescriptionList } from '../primitives/description-list';
import { useFormats } from '../primitives/use-formats';
import { useFundingWords } from './use-funding-words';

const tones = { requested: 'info', granted: 'success', refused: 'danger' } as const;

type Shown = { orderId: string; agreement: ShownAgreement; funding: FundingPage };

/** One request or answer of an OPCO, with what it says and what can be done with it. */
export function AgreementCard({ orderId, agreement, funding }: Shown) {
  const { t } = useTranslation('funding');
  const { money } = useFundingWords(funding.currency);
  const formats = useFormats();
  const { id, status, past, reasons, documentFileId, opcoName, sentAt } = agreement;
  const page = `/manage/orders/${orderId}/funding`;
  return (
    <Card
      headingLevel={3}
      title={agreement.number ? `${opcoName} · ${agreement.number}` : opcoName}
      actions={
        <Badge tone={past ? 'neutral' : tones[status]} dot>
          {past ? t('agreements.replaced') : t(`statuses.${sentAt ? 'sent' : status}`)}
        </Badge>
      }
    >
      <div className="flex flex-col gap-4">
        {!past &&
          reasons.map((reason) => (
            <Callout key={reason} tone="warning">
              {t(`reasons.${reason}`, { threshold: money(funding.subrogationFrom) })}
            </Callout>
          ))}
        {!past && sentAt && (
          <Callout>{t('agreements.sent', { moment: formats.moment(sentAt, funding.timeZone) })}</Callout>
        )}
        <DescriptionList items={useTerms(agreement, funding)} />
        <div className="flex flex-wrap gap-2">
          {documentFileId && (
            <a href={`/files/${documentFileId}`} className={buttonStyle({ variant: 'secondary' })}>
              <FileText aria-hidden="true" />
              {t('agreements.document')}
            </a>
          )}
          {funding.mayWrite && !past && status === 'requested' && (
            <>
              <ButtonLink to={`${page}/agreement?amends=${id}`}>{t('agreements.granted')}</ButtonLink>
              <ButtonLink variant="secondary" to={`${page}/refusal?amends=${id}`}>
                {t('agreements.refused')}
              </ButtonLink>
            </>
          )}
          {funding.mayWrite && !past && status === 'granted' && (
            <>
              <ButtonLink variant="secondary" to={`${page}/agreement?amends=${id}`}>
                {t('agreements.amend')}
              </ButtonLink>
              <ButtonLink variant="quiet" to={`${page}/refusal?amends=${id}`}>
                {t('agreements.takeBack')}
              </ButtonLink>
            </>
          )}
        </div>
      </div>
    </Card>
  );
}

function useTerms(agreement: ShownAgreement, { currency, timeZone }: FundingPage) {
  const { t } = useTranslation('funding');
  const { money, minutes } = useFundingWords(currency);
  const formats = useFormats();
  const { requestedOn, receivedAt, from, to, note } = agreement;
  const dated = [
    requestedOn && { term: t('fields.requestedOn'), detail: formats.day(requestedOn) },
    receivedAt && { term: t('fields.receivedOn'), detail: formats.moment(receivedAt, timeZone) },
  ];
  const granted =
    agreement.status === 'granted' && from && to
      ? [
          {
            term: t('terms.hours'),
            detail: t('terms.hoursEach', { hours: minutes(agreement.minutes) }),
          },
          { term: t('terms.rate'), detail: t('terms.perHour', { rate: money(agreement.hourlyRate) }) },
          { term: t('terms.cap'), detail: money(agreement.cap) },
          {
            term: t('terms.days'),
            detail: t('terms.fromTo', { from: formats.day(from), to: formats.day(to) }),
          },
          {
            term: t('terms.subrogation'),
            detail: agreement.subrogation ? t('terms.withSubrogation') : t('terms.withoutSubrogation'),
          },
          { term: t('terms.people'), detail: agreement.people.join(', ') },
        ]
      : [];
  const noted = note ? [{ term: t('fields.note'), detail: note }] : [];
  return [...dated.filter((one) => one !== null && one !== ''), ...granted, ...noted];
}
