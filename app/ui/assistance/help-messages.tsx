import { clsx } from 'clsx';
import { Paperclip } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { OwnHelpThread } from '~/use-cases/assistance/get-own-help.server';
import { Avatar } from '../primitives/avatar';
import { useFormats } from '../primitives/use-formats';

/** A thread, the first message first: who wrote what, when, with their files. */
export function HelpMessages({
  messages,
  timeZone,
}: {
  messages: OwnHelpThread['messages'];
  timeZone: string;
}) {
  const { t } = useTranslation('assistance');
  const formats = useFormats();
  return (
    <ol aria-label={t('help.thread.messages')} className="flex flex-col gap-5">
      {messages.map((message) => (
        <li key={message.id} className={clsx('flex gap-3', message.own ? 'sm:pl-16' : 'sm:pr-16')}>
          <Avatar name={message.author} />
          <div
            className={clsx(
              'min-w-0 flex-1 rounded-xl px-4 py-3.5 shadow-sm sm:px-5',
              message.fromTrainer ? 'bg-accent-soft' : 'bg-surface',
            )}
          >
            <p className="flex flex-wrap items-baseline gap-x-2 text-sm">
              <span className="font-[600]">{message.own ? t('help.thread.you') : message.author}</span>
              {!message.own && (
                <span className="text-ink-soft">
                  {t(message.fromTrainer ? 'help.thread.trainer' : 'help.thread.learner')}
                </span>
              )}
              <time dateTime={message.writtenAt} className="text-ink-soft tabular-nums">
                {formats.instant(message.writtenAt, timeZone)}
              </time>
            </p>
            <p className="mt-1.5 wrap-anywhere whitespace-pre-line">{message.text}</p>
            {message.files.length > 0 && (
              <ul
                aria-label={t('help.thread.files', { author: message.author })}
                className="mt-3 flex flex-wrap gap-2"
              >
                {message.files.map(({ fileId, name, bytes }) => (
                  <li key={fileId} className="min-w-0">
                    <a
                      href={`/files/${fileId}/${encodeURIComponent(name)}`}
                      className="inline-flex min-h-11 max-w-full items-center gap-2 rounded-md bg-ink/6 px-3 text-sm hover:bg-ink/10"
                    >
                      <Paperclip aria-hidden="true" className="size-4 flex-none" />
                      <span className="truncate">{name}</span>
                      <span className="flex-none text-ink-soft">{formats.bytes(bytes)}</span>
                    </a>
                  </li>
                ))}
              </ul>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
