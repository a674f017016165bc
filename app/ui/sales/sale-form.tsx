import type { FormMetadata } from '@conform-to/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../primitives/button-link';
import { Card } from '../primitives/card';
import { ConformForm } from '../primitives/conform-form';
import { FormErrors } from '../primitives/form-errors';
import { PageHeader } from '../primitives/page-header';
import { SubmitButton } from '../primitives/submit-button';
import type { SaleDetails } from '~/use-cases/sales/get-sale.server';

type Props<Values extends Record<string, unknown>> = {
  sale: SaleDetails;
  form: FormMetadata<Values, string[]>;
  /** Where its title, text and button are among the words of sales. */
  words: 'payment' | 'credit' | 'dispute';
  /** Its fields. */
  children: ReactNode;
};

/** The page of a form about a document: its fields, and the way back to the document. */
export function SaleForm<Values extends Record<string, unknown>>({
  sale,
  form,
  words,
  children,
}: Props<Values>) {
  const { t } = useTranslation('sales');
  const { number } = sale.document;
  const page = `/manage/sales/${sale.id}`;
  const title = t(`${words}.title`);
  return (
    <>
      <PageHeader
        title={title}
        description={t(`${words}.text`, { number })}
        crumbs={[{ label: t('title'), to: '/manage/sales' }, { label: number, to: page }, { label: title }]}
      />
      <Card className="max-w-2xl">
        <ConformForm form={form} className="flex flex-col gap-6">
          <FormErrors errors={form.errors} />
          {children}
          <div className="flex flex-wrap gap-2">
            <SubmitButton>{t(`${words}.submit`)}</SubmitButton>
            <ButtonLink variant="secondary" to={page}>
              {t('back')}
            </ButtonLink>
          </div>
        </ConformForm>
      </Card>
    </>
  );
}
