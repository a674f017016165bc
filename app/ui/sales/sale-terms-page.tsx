import { useTranslation } from 'react-i18next';
import type { SaleTermsView } from '~/use-cases/sales/publish-terms.server';
import { Card } from '../primitives/card';
import { PageHeader } from '../primitives/page-header';
import { useFormats } from '../primitives/use-formats';

type Props = { terms: SaleTermsView };

/** Terms of sale as they were accepted with an order (K02), with what tells that they were not altered. */
export function SaleTermsPage({ terms }: Props) {
  const { t } = useTranslation('sales');
  const formats = useFormats();
  const { version, text, hash, publishedAt, organizationName } = terms;
  return (
    <>
      <PageHeader
        title={t('terms.of', { organization: organizationName })}
        description={t('terms.inForce', {
          version,
          day: formats.day(publishedAt.toISOString().slice(0, 10)),
        })}
      />
      <Card>
        <div className="max-w-3xl text-[0.9375rem] whitespace-pre-wrap">{text}</div>
      </Card>
      <p className="mt-4 text-sm break-all text-ink-faint">{t('terms.hash', { hash })}</p>
    </>
  );
}
