import { NavLink } from '@remix-run/react';
import { clsx } from 'clsx';
import { useTranslation } from 'react-i18next';
import { NavigationIcon } from './navigation-icon';
import type { NavigationSection } from './shell-model';

/** The side navigation: sections of pages. `narrow` shows the icons alone, their words still heard. */
export function WorkspaceNavigation({
  sections,
  narrow = false,
}: {
  sections: readonly NavigationSection[];
  narrow?: boolean;
}) {
  const { t } = useTranslation('shell');
  return (
    <nav aria-label={t('navigation.main')} className="flex flex-col gap-6">
      {sections.map(({ section, items }, position) => (
        <div key={section ?? position}>
          {section && (
            <p className={clsx('mb-1.5 px-3 text-xs font-[560] text-ink-faint', narrow && 'lg:sr-only')}>
              {section}
            </p>
          )}
          {narrow && position > 0 && <hr className="mx-3 mb-3 hidden lg:block" />}
          <ul aria-label={section ?? undefined} className="flex flex-col gap-0.5">
            {items.map((item) => (
              <li key={item.to}>
                <NavLink
                  to={item.to}
                  end={item.end}
                  prefetch="intent"
                  title={narrow ? item.label : undefined}
                  className={clsx(
                    'group flex min-h-11 items-center gap-3 rounded-md px-3 text-[0.9375rem] font-medium text-ink-soft transition-colors hover:bg-ink/5 hover:text-ink aria-[current=page]:bg-accent-soft aria-[current=page]:text-accent-text lg:min-h-9.5 lg:text-sm',
                    narrow && 'lg:justify-center lg:px-0',
                  )}
                >
                  <NavigationIcon
                    name={item.icon}
                    className="size-[1.125rem] flex-none text-ink-faint group-hover:text-ink-soft group-aria-[current=page]:text-accent-text"
                  />
                  <span className={clsx('min-w-0 flex-1 truncate', narrow && 'lg:sr-only')}>
                    {item.label}
                  </span>
                  {item.count !== undefined && (
                    <span
                      className={clsx(
                        'rounded-full bg-ink/7 px-1.5 py-0.5 text-xs tabular-nums',
                        narrow && 'lg:hidden',
                      )}
                    >
                      {item.count}
                    </span>
                  )}
                </NavLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
