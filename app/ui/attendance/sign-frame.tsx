import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Toaster } from '../primitives/toaster';
import type { Toast } from '../primitives/toast-store';
import { Brand } from '../shells/brand';
import { LanguageSwitch } from '../shells/language-switch';
import { SandboxBanner } from '../shells/sandbox-banner';
import { SkipLink } from '../shells/skip-link';

/** A page with one thing to do, opened from an e-mail or a code on the wall: no way of the product around it. */
export function SignFrame({
  flash,
  sandbox,
  bare = false,
  children,
}: {
  flash: Toast | null;
  sandbox: boolean;
  /** On a device handed round: nothing leads elsewhere. */
  bare?: boolean;
  children: ReactNode;
}) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      {sandbox && <SandboxBanner />}
      <header className="flex h-16 items-center justify-between border-b px-4 sm:px-8">
        {bare ? (
          <Brand />
        ) : (
          <Link to="/home" className="rounded-sm">
            <Brand />
          </Link>
        )}
        <LanguageSwitch />
      </header>
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto w-full max-w-xl flex-1 px-4 py-8 outline-none sm:py-12"
      >
        {children}
      </main>
      <Toaster flash={flash} />
    </div>
  );
}
