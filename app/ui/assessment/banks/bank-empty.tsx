import { Link } from '@remix-run/react';
import { ListPlus, SearchX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../primitives/button-link';
import { EmptyState } from '../../primitives/empty-state';

/** What a bank says while it shows no question. */
export function BankEmpty({
  bank,
  narrowed,
}: {
  bank: { id: string; archived: boolean };
  narrowed: boolean;
}) {
  const { t } = useTranslation('questions');
  const address = `/teach/banks/${bank.id}`;
  if (narrowed) {
    return (
      <EmptyState
        icon={<SearchX />}
        title={t('bank.noMatch.title')}
        action={
          <Link to={address} reloadDocument className="text-accent-text underline underline-offset-4">
            {t('bank.noMatch.action')}
          </Link>
        }
      >
        {t('bank.noMatch.text')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<ListPlus />}
      title={t('bank.empty.title')}
      action={
        !bank.archived && (
          <>
            <ButtonLink to={`${address}/questions/create`}>{t('bank.add')}</ButtonLink>
            <ButtonLink variant="secondary" to={`${address}/import`}>
              {t('bank.import')}
            </ButtonLink>
          </>
        )
      }
    >
      {t('bank.empty.text')}
    </EmptyState>
  );
}
