import { Form } from '@remix-run/react';
import { clsx } from 'clsx';
import { Download, FileUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../primitives/button-link';
import { buttonStyle } from '../../primitives/button-style';
import { DisclosureMenu } from '../../primitives/disclosure-menu';
import { menuItemStyle } from '../../primitives/menu-item-style';
import { SubmitButton } from '../../primitives/submit-button';

/** What else one does with a bank: take its questions along, bring some in, take it back. */
export function BankActions({ bank }: { bank: { id: string; archived: boolean; questions: number } }) {
  const { t } = useTranslation('questions');
  const address = `/teach/banks/${bank.id}`;
  return (
    <>
      {bank.questions > 0 && (
        <DisclosureMenu
          className="max-sm:[&>div]:right-auto max-sm:[&>div]:left-0"
          summary={
            <>
              <Download aria-hidden="true" />
              {t('bank.export')}
            </>
          }
          summaryClassName={clsx(buttonStyle({ variant: 'quiet' }), 'list-none')}
        >
          <a href={`${address}/questions.json`} download className={menuItemStyle()}>
            {t('bank.exportJson')}
          </a>
          <a href={`${address}/questions.csv`} download className={menuItemStyle()}>
            {t('bank.exportCsv')}
          </a>
        </DisclosureMenu>
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
