import { Form } from '@remix-run/react';
import { Laptop, Smartphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { OwnSession } from '~/use-cases/organizations/list-own-sessions.server';
import { Badge } from '../primitives/badge';
import { Button } from '../primitives/button';
import { useFormats } from '../primitives/use-formats';

const phones = ['iOS', 'Android'];

/** Where one is signed in, each with a way to end it. */
export function SessionList({ sessions, timeZone }: { sessions: readonly OwnSession[]; timeZone: string }) {
  return (
    <ul className="divide-y rounded-xl bg-surface shadow-sm">
      {sessions.map((session) => (
        <SessionLine key={session.key} session={session} timeZone={timeZone} />
      ))}
    </ul>
  );
}

function SessionLine({ session, timeZone }: { session: OwnSession; timeZone: string }) {
  const { t } = useTranslation('account');
  const formats = useFormats();
  const { browser, system } = session.device;
  const name = [browser, system].filter(Boolean).join(' · ') || t('sessions.unknownDevice');
  const Icon = phones.includes(system ?? '') ? Smartphone : Laptop;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-3 px-5 py-4">
      <Icon aria-hidden="true" className="size-6 flex-none text-ink-faint" />
      <div className="min-w-0 flex-1 basis-48">
        <p className="flex flex-wrap items-center gap-2 font-[560]">
          {name}
          {session.current && <Badge tone="success">{t('sessions.current')}</Badge>}
        </p>
        <p className="text-sm text-ink-faint">
          {t('sessions.seen', {
            at: formats.instant(session.lastSeenAt, timeZone),
            address: session.address,
          })}
        </p>
        <p className="text-sm text-ink-faint">
          {t('sessions.opened', { at: formats.instant(session.createdAt, timeZone) })}
        </p>
      </div>
      {!session.current && (
        <Form method="post" action="/account/sessions/end">
          <input type="hidden" name="key" value={session.key} />
          <Button
            type="submit"
            variant="secondary"
            size="small"
            aria-label={t('sessions.endNamed', { name })}
          >
            {t('sessions.end')}
          </Button>
        </Form>
      )}
    </li>
  );
}
