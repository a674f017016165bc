import { Form, Link, useLocation } from '@remix-run/react';
import { CircleUserRound, LifeBuoy, LogOut } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '../primitives/avatar';
import { DisclosureMenu } from '../primitives/disclosure-menu';
import { menuItemStyle } from '../primitives/menu-item-style';
import { reportLink } from './report-link';
import type { ShellLink, ShellPerson } from './shell-model';
import { useIsMember } from './use-is-member';

export type AccountMenuProps = {
  person: ShellPerson;
  /** Other places this person may go: the trainer's space from the learner's, and back. */
  links?: readonly ShellLink[];
  placement?: 'below' | 'above';
  align?: 'start' | 'end';
  /** With the name beside the initials, as in a side navigation. */
  named?: boolean;
};

/** Who is signed in, their account, and the way out (a form posted to /sign-out). */
export function AccountMenu({
  person,
  links = [],
  placement = 'below',
  align,
  named = false,
}: AccountMenuProps) {
  const { t } = useTranslation('shell');
  const reports = useIsMember();
  const location = useLocation();
  return (
    <DisclosureMenu
      label={t('account.menu', { name: person.name })}
      placement={placement}
      align={align ?? (named ? 'start' : 'end')}
      summary={
        <>
          <Avatar name={person.name} size={named ? 'medium' : 'small'} />
          {named && (
            <span className="min-w-0 flex-1 text-left">
              <span className="block truncate text-sm font-[560]">{person.name}</span>
              <span className="block truncate text-xs text-ink-faint">{person.email}</span>
            </span>
          )}
        </>
      }
      summaryClassName={
        named
          ? 'flex items-center gap-3 rounded-md p-2 hover:bg-ink/6'
          : 'grid size-11 place-content-center rounded-full hover:bg-ink/6 sm:size-10'
      }
    >
      <div className="px-2.5 pt-2 pb-2.5">
        <p className="truncate text-sm font-[600]">{person.name}</p>
        <p className="truncate text-xs text-ink-faint">{person.email}</p>
      </div>
      <ul className="border-t pt-1.5">
        {links.map((link) => (
          <li key={link.to}>
            <Link to={link.to} className={menuItemStyle()}>
              {link.label}
            </Link>
          </li>
        ))}
        <li>
          <Link to="/account" className={menuItemStyle()}>
            <CircleUserRound aria-hidden="true" />
            {t('account.settings')}
          </Link>
        </li>
        {reports && (
          <li>
            <Link to={reportLink(location)} className={menuItemStyle()}>
              <LifeBuoy aria-hidden="true" />
              {t('account.report')}
            </Link>
          </li>
        )}
      </ul>
      <Form method="post" action="/sign-out" className="mt-1.5 border-t pt-1.5">
        <button type="submit" className={menuItemStyle()}>
          <LogOut aria-hidden="true" />
          {t('account.signOut')}
        </button>
      </Form>
    </DisclosureMenu>
  );
}
