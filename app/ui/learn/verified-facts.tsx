import { useTranslation } from 'react-i18next';
import { formatMinutes } from '~/domain/calendar-format';
import type { VerifiedCertificate } from '~/use-cases/learning/verify-certificate.server';
import { Callout } from '../primitives/callout';
import { Card } from '../primitives/card';
import { DescriptionList } from '../primitives/description-list';
import { useFormats } from '../primitives/use-formats';

/** What a certificate certifies: what the paper shows, and whether it still stands so. */
export function VerifiedFacts({ certificate }: { certificate: VerifiedCertificate }) {
  const { t, i18n } = useTranslation('documents');
  const formats = useFormats();
  const [from, to] = [formats.day(certificate.startedOn), formats.day(certificate.completedOn)];
  const period = from === to ? t('verify.oneDay', { day: to }) : t('verify.days', { from, to });
  const minutes = formatMinutes(certificate.minutes, i18n.language);
  const content = `${t('verify.lessons', { count: certificate.lessons })}, ${t('verify.version', { version: certificate.version })}`;
  return (
    <div className="flex flex-col gap-6">
      {certificate.intact ? (
        <Callout tone="success" title={t('verify.authentic')} live="status">
          {t('verify.authenticText')}
        </Callout>
      ) : (
        <Callout tone="danger" title={t('verify.altered')} live="alert">
          {t('verify.alteredText')}
        </Callout>
      )}
      <Card>
        <DescriptionList
          items={[
            {
              term: t('verify.learner'),
              detail: <strong className="font-[620]">{certificate.learnerName}</strong>,
            },
            { term: t('verify.course'), detail: certificate.courseTitle },
            { term: t('verify.organization'), detail: certificate.organizationName },
            { term: t('verify.period'), detail: period },
            { term: t('verify.duration'), detail: t('verify.durationText', { minutes }) },
            { term: t('verify.content'), detail: content },
            { term: t('verify.issued'), detail: formats.day(certificate.issuedOn) },
            { term: t('verify.code'), detail: <span className="font-mono">{certificate.code}</span> },
          ]}
        />
      </Card>
    </div>
  );
}
