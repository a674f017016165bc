import { Link } from '@remix-run/react';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Brand } from './brand';
import { HalfDayPattern } from './half-day-pattern';
import { LanguageSwitch } from './language-switch';
import { SkipLink } from './skip-link';

/** Signing in and up: the form on one side, on the other, where there is room, what it is for. */
export function AuthShell({
  title,
  description,
  footer,
  banner,
  wide = false,
  children,
}: {
  title: string;
  description?: ReactNode;
  /** Beneath the form: the way to the other forms. */
  footer?: ReactNode;
  banner?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      {banner}
      <div className="grid flex-1 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)] xl:grid-cols-[minmax(0,1fr)_minmax(0,34rem)]">
        <div className="flex flex-col px-4 sm:px-10">
          <header className="flex h-20 items-center justify-between">
            <Link to="/" className="rounded-sm">
              <Brand />
            </Link>
            <LanguageSwitch />
          </header>
          <main
            id="content"
            tabIndex={-1}
            className={`mx-auto my-auto w-full py-8 outline-none ${wide ? 'max-w-xl' : 'max-w-sm'}`}
          >
            <h1 className="text-2xl">{title}</h1>
            {description && <p className="mt-2 text-ink-soft">{description}</p>}
            <div className="mt-8">{children}</div>
            {footer && <div className="mt-8 border-t pt-5 text-[0.9375rem] text-ink-soft">{footer}</div>}
          </main>
        </div>
        <AuthVisual />
      </div>
    </div>
  );
}

function AuthVisual() {
  const { t } = useTranslation('shell');
  const halfDays = [
    [t('auth.morning'), 210],
    [t('auth.afternoon'), 208],
  ] as const;
  return (
    <aside className="relative hidden overflow-hidden bg-brand-deep text-white lg:flex lg:flex-col lg:justify-end lg:p-12">
      <HalfDayPattern className="absolute inset-0 size-full text-brand-mint opacity-45" />
      <div
        aria-hidden="true"
        className="absolute inset-0 bg-linear-to-t from-brand-deep from-35% via-brand-deep/85 to-brand-deep/20"
      />
      <div aria-hidden="true" className="relative mb-10 flex max-w-sm flex-col gap-2.5">
        {halfDays.map(([name, minutes]) => (
          <div
            key={name}
            className="flex items-center gap-3 rounded-lg bg-white/10 px-4 py-3 text-sm ring-1 ring-white/15 ring-inset"
          >
            <span className="grid size-6 place-content-center rounded-full bg-brand-mint text-brand-deep">
              <Check className="size-4" />
            </span>
            <span className="font-[600]">{name}</span>
            <span className="ml-auto text-white/85 tabular-nums">
              {t('auth.signed')} · {t('auth.connected', { minutes })}
            </span>
          </div>
        ))}
      </div>
      <p className="relative max-w-md text-3xl font-[620] text-balance">{t('auth.promise')}</p>
      <p className="relative mt-4 max-w-md text-[0.9375rem] text-pretty text-white/85">{t('auth.detail')}</p>
    </aside>
  );
}
