import { Form, useLocation } from '@remix-run/react';
import { Check, ChevronsUpDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { DisclosureMenu } from '../primitives/disclosure-menu';
import { menuItemStyle } from '../primitives/menu-item-style';
import { Brand } from './brand';
import type { ShellOrganization } from './shell-model';
import { switchTo } from './switch-to';

/** The organization one is in, and, for those who belong to several, the others (posted to /switch-organization). */
export function OrganizationSwitcher({
  organization,
  organizations,
}: {
  organization: ShellOrganization;
  organizations: readonly ShellOrganization[];
}) {
  const { t } = useTranslation('shell');
  const { pathname } = useLocation();
  if (organizations.length < 2) return <Brand organization={organization} />;
  return (
    <DisclosureMenu
      className="min-w-0"
      align="start"
      label={`${t('organizations.current', { name: organization.name })}. ${t('organizations.switch')}`}
      summary={
        <>
          <Brand organization={organization} />
          <ChevronsUpDown aria-hidden="true" className="size-4 flex-none text-ink-faint" />
        </>
      }
      summaryClassName="-ml-1.5 flex min-h-11 min-w-0 items-center gap-2 rounded-md px-1.5 hover:bg-ink/6"
    >
      <p className="px-2.5 pt-1.5 pb-1 text-xs font-medium text-ink-faint">{t('organizations.yours')}</p>
      <Form method="post" action="/switch-organization">
        <input type="hidden" name="redirectTo" value={pathname} />
        {organizations.map((other) => {
          const here =
            other.id === organization.id && (other.contactId ?? null) === (organization.contactId ?? null);
          return (
            <button
              key={other.contactId ?? other.id}
              type="submit"
              {...switchTo(other)}
              aria-current={here || undefined}
              className={menuItemStyle()}
            >
              <span className="min-w-0 flex-1">
                <span className="block truncate">{other.name}</span>
                {other.clientName && (
                  <span className="block truncate text-xs text-ink-faint">
                    {t('organizations.client', { name: other.clientName })}
                  </span>
                )}
              </span>
              {here && (
                <>
                  <span className="sr-only">({t('organizations.here')})</span>
                  <Check aria-hidden="true" className="text-accent-text!" />
                </>
              )}
            </button>
          );
        })}
      </Form>
    </DisclosureMenu>
  );
}
