import { X } from 'lucide-react';
import { useEffect, useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../primitives/icon-button';
import { CallBar, type CallPanel } from './call-bar';
import { CallNotices } from './call-notices';
import { ChatPanel } from './chat-panel';
import { PeoplePanel } from './people-panel';
import type { RoomClient } from './room-client';
import { Stage } from './stage';
import { useFullScreen } from './use-full-screen';
import { useRoomKeys } from './use-room-keys';

export type CallProps = {
  client: RoomClient;
  session: { title: string; timeZone: string };
  me: { membershipId: string; name: string; leads: boolean };
  relayed: boolean;
  speaker: string | null;
  /** Beside the name of the room. */
  tools?: ReactNode;
};

/** Inside the room. It is dark whatever the theme: what one looks at are the others. */
export function Call({ client, session, me, relayed, speaker, tools }: CallProps) {
  const { t } = useTranslation('room');
  const view = useSyncExternalStore(client.store.subscribe, client.store.read, client.store.read);
  const [panel, setPanel] = useState<CallPanel>(null);
  const [read, setRead] = useState(0);
  const place = useRef<HTMLDivElement>(null);
  const fullScreen = useFullScreen(place);
  useRoomKeys(client);
  const { messages } = view;
  const own = messages.filter(({ membershipId }) => membershipId === me.membershipId).length;
  useEffect(() => {
    if (panel === 'chat') setRead(messages.length);
  }, [panel, messages.length]);
  const unread = panel === 'chat' ? 0 : Math.max(0, messages.length - Math.max(read, own));
  return (
    <div
      ref={place}
      data-theme="dark"
      className="fixed inset-0 flex flex-col overflow-hidden bg-paper text-ink"
    >
      <header className="flex h-12 flex-none items-center gap-3 px-4 text-sm max-sm:h-10">
        <h1 className="min-w-0 truncate text-[0.9375rem] font-[600] tracking-normal">{session.title}</h1>
        {tools && <div className="ml-auto flex-none">{tools}</div>}
      </header>
      <CallNotices view={view} relayed={relayed} />
      <div className="relative flex min-h-0 flex-1">
        {view.phase === 'entering' ? (
          <p className="m-auto animate-breathe text-ink-soft">{t('call.entering')}</p>
        ) : (
          <Stage {...{ client, view, me, speaker }} />
        )}
        {panel && (
          <aside
            aria-label={t(`${panel}.title`)}
            className="flex w-80 flex-none flex-col border-l bg-surface max-md:absolute max-md:inset-0 max-md:z-10 max-md:w-full max-md:border-l-0"
          >
            <div className="flex h-12 flex-none items-center justify-between border-b pr-1 pl-4">
              <h2 className="text-base font-[620]">{t(`${panel}.title`)}</h2>
              <IconButton
                label={t('chat.close')}
                icon={<X />}
                tooltip="none"
                onClick={() => setPanel(null)}
              />
            </div>
            {panel === 'chat' ? (
              <ChatPanel
                messages={messages}
                membershipId={me.membershipId}
                timeZone={session.timeZone}
                onWrite={(text) => client.write(text)}
              />
            ) : (
              <PeoplePanel {...{ client, view, me }} />
            )}
          </aside>
        )}
      </div>
      <CallBar
        {...{ client, unread, panel, fullScreen }}
        state={view.state}
        people={view.others.length + 1}
        onPanel={setPanel}
      />
    </div>
  );
}
