import { Link, NavLink } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../primitives/button-link';
import { Brand } from './brand';
import { LanguageSwitch } from './language-switch';
import type { ShellLink } from './shell-model';
import { SkipLink } from './skip-link';

/** The open pages: what Assidu is, its prices, its terms. `home` is where somebody already signed in goes. */
export function PublicShell({
  home,
  banner,
  children,
}: {
  home?: ShellLink | null;
  banner?: ReactNode;
  children: ReactNode;
}) {
  const { t } = useTranslation('shell');
  const footer = [
    {
      title: t('public.product'),
      links: [
        ['/pricing', t('public.pricing')],
        ['/verify', t('public.verify')],
      ],
    },
    {
      title: t('public.legal'),
      links: [
        ['/terms', t('public.terms')],
        ['/privacy', t('public.privacy')],
        ['/processing', t('public.processing')],
      ],
    },
  ] as const;
  return (
    <div className="flex min-h-dvh flex-col bg-paper">
      <SkipLink />
      {banner}
      <header className="sticky top-0 z-30 bg-paper/90 backdrop-blur-md print:hidden">
        <div className="mx-auto flex h-16 max-w-6xl items-center gap-2 px-4 sm:h-20 sm:gap-4 sm:px-8">
          <Link to="/" className="rounded-sm">
            <Brand />
          </Link>
          <nav aria-label={t('navigation.main')} className="ml-auto flex items-center gap-1 sm:gap-2">
            <NavLink
              to="/pricing"
              className="hidden min-h-10 items-center rounded-sm px-3 text-[0.9375rem] font-medium text-ink-soft hover:text-ink aria-[current=page]:text-ink sm:flex"
            >
              {t('public.pricing')}
            </NavLink>
            {home ? (
              <ButtonLink to={home.to}>{home.label}</ButtonLink>
            ) : (
              <>
                <ButtonLink to="/sign-in" variant="quiet">
                  {t('public.signIn')}
                </ButtonLink>
                <ButtonLink to="/sign-up" className="max-sm:hidden">
                  {t('public.signUp')}
                </ButtonLink>
              </>
            )}
          </nav>
        </div>
      </header>
      <main id="content" tabIndex={-1} className="flex-1 outline-none">
        {children}
      </main>
      <footer aria-label={t('navigation.footer')} className="mt-24 border-t bg-surface print:hidden">
        <div className="mx-auto grid max-w-6xl gap-10 px-4 py-12 sm:grid-cols-[1fr_auto_auto] sm:gap-16 sm:px-8">
          <div className="flex flex-col items-start gap-3">
            <Brand />
            <p className="text-[0.9375rem] text-ink-soft">{t('public.promise')}</p>
            <div className="-ml-2">
              <LanguageSwitch />
            </div>
          </div>
          {footer.map((column) => (
            <div key={column.title}>
              <p className="mb-2 text-sm font-[600]">{column.title}</p>
              <ul className="text-[0.9375rem] text-ink-soft">
                {column.links.map(([to, label]) => (
                  <li key={to}>
                    <Link
                      to={to}
                      className="inline-block rounded-sm py-1.5 underline-offset-4 hover:text-ink hover:underline"
                    >
                      {label}
                    </Link>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      </footer>
    </div>
  );
}
