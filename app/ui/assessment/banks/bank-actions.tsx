import { Form } from '@remix-run/react';
import { Download, FileUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../primitives/button-link';
import { buttonStyle } from '../../primitives/button-style';
import { SubmitButton } from '../../primitives/submit-button';

/** What else one does with a bank: take its questions along, bring some in, take it back. */
export function BankActions({ bank }: { bank: { id: string; archived: boolean; questions: number } }) {
  const { t } = useTranslation('questions');
  const address = `/teach/banks/${bank.id}`;
  return (
    <>
      {bank.questions > 0 && (
        <a href={`${address}/questions.json`} download className={buttonStyle({ variant: 'quiet' })}>
          <Download aria-hidden="true" />
          {t('bank.export')}
        </a>
      )}
      {!bank.archived && (
        <ButtonLink variant="quiet" to={`${address}/import`} icon={<FileUp aria-hidden="true" />}>
          {t('bank.import')}
        </ButtonLink>
      )}
      {bank.archived && (
        <Form method="post" action={`${address}/archive`}>
          <input type="hidden" name="archived" value="no" />
          <SubmitButton action={`${address}/archive`}>{t('bank.restore')}</SubmitButton>
        </Form>
      )}
    </>
  );
}
