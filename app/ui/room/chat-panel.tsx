import { SendHorizontal } from 'lucide-react';
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoomMessage } from '~/domain/attendance/room';
import { IconButton } from '../primitives/icon-button';
import { useFormats } from '../primitives/use-formats';

export type ChatPanelProps = {
  messages: readonly RoomMessage[];
  membershipId: string;
  timeZone: string;
  onWrite: (text: string) => Promise<boolean>;
};

/** What is written in the room, and a line to write. */
export function ChatPanel({ messages, membershipId, timeZone, onWrite }: ChatPanelProps) {
  const { t } = useTranslation('room');
  const { time } = useFormats();
  const [text, setText] = useState('');
  const [sending, setSending] = useState(false);
  const end = useRef<HTMLLIElement>(null);
  useEffect(() => {
    void end.current?.scrollIntoView({ block: 'end' });
  }, [messages.length]);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const line = text.trim();
    if (line === '' || sending) return;
    setSending(true);
    if (await onWrite(line)) setText('');
    setSending(false);
  };
  const sendByEnter = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) void send(event);
  };
  return (
    <>
      <ol aria-live="polite" className="flex min-h-0 flex-1 flex-col gap-3 overflow-y-auto px-4 py-3">
        {messages.length === 0 && <li className="text-sm text-ink-faint">{t('chat.empty')}</li>}
        {messages.map((message) => {
          const own = message.membershipId === membershipId;
          return (
            <li key={message.id} className={own ? 'ml-8' : 'mr-8'}>
              <p className="flex items-baseline gap-2 text-xs text-ink-faint">
                <span className="truncate font-[600] text-ink-soft">
                  {own ? t('chat.mine') : message.name}
                </span>
                <time dateTime={message.sentAt}>{time(message.sentAt, timeZone)}</time>
              </p>
              <p
                className={`mt-1 rounded-lg px-3 py-2 text-[0.9375rem] break-words whitespace-pre-wrap ${own ? 'bg-accent-soft' : 'bg-sunken'}`}
              >
                {message.text}
              </p>
            </li>
          );
        })}
        <li ref={end} aria-hidden="true" />
      </ol>
      <form onSubmit={(event) => void send(event)} className="flex flex-none items-end gap-2 border-t p-3">
        <textarea
          aria-label={t('chat.label')}
          placeholder={t('chat.label')}
          value={text}
          onChange={({ target }) => setText(target.value)}
          onKeyDown={sendByEnter}
          maxLength={2000}
          rows={1}
          className="control field-sizing-content max-h-32 resize-none"
        />
        <IconButton
          type="submit"
          label={t('chat.send')}
          icon={<SendHorizontal />}
          variant="primary"
          tooltip="none"
          aria-disabled={text.trim() === '' || sending || undefined}
        />
      </form>
    </>
  );
}
