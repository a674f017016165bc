import { Hand, Mic, MicOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '../primitives/avatar';
import { Button } from '../primitives/button';
import { IconButton } from '../primitives/icon-button';
import type { RoomClient } from './room-client';
import type { RoomView } from './room-store';

export type PeoplePanelProps = {
  client: RoomClient;
  view: RoomView;
  me: { name: string; leads: boolean };
};

/** Everybody in the room by name, hands raised first; whoever leads asks for silence here. */
export function PeoplePanel({ client, view, me }: PeoplePanelProps) {
  const { t } = useTranslation('room');
  const others = [...view.others].sort((one, other) => Number(other.state.hand) - Number(one.state.hand));
  const loud = others.filter(({ state }) => state.microphone);
  return (
    <div className="flex min-h-0 flex-1 flex-col overflow-y-auto">
      <p className="px-4 pt-3 text-sm text-ink-faint">{t('people.count', { count: others.length + 1 })}</p>
      <ul className="flex flex-col px-2 py-2">
        <PersonLine name={`${me.name} (${t('call.you')})`} leads={me.leads} state={view.state} />
        {others.map((peer) => (
          <PersonLine key={peer.id} name={peer.name} leads={peer.leads} state={peer.state}>
            {me.leads && peer.state.microphone && (
              <IconButton
                label={t('people.mute', { name: peer.name })}
                icon={<MicOff />}
                tooltip="none"
                onClick={() => client.mute(peer.id)}
              />
            )}
          </PersonLine>
        ))}
      </ul>
      {me.leads && loud.length > 1 && (
        <div className="px-4 pb-4">
          <Button
            variant="secondary"
            size="small"
            wide
            onClick={() => loud.forEach(({ id }) => client.mute(id))}
          >
            {t('people.muteAll')}
          </Button>
        </div>
      )}
    </div>
  );
}

function PersonLine({
  name,
  leads,
  state,
  children,
}: {
  name: string;
  leads: boolean;
  state: RoomView['state'];
  children?: ReactNode;
}) {
  const { t } = useTranslation('room');
  return (
    <li className="flex min-h-12 items-center gap-3 rounded-md px-2">
      <Avatar name={name} size="small" />
      <span className="min-w-0 flex-1">
        <span className="block truncate text-[0.9375rem]">{name}</span>
        {leads && <span className="block text-xs text-ink-faint">{t('call.trainer')}</span>}
      </span>
      {state.hand && (
        <Hand role="img" aria-label={t('call.hand')} className="size-4 flex-none text-warning-ink" />
      )}
      {children ||
        (state.microphone ? (
          <Mic aria-hidden="true" className="size-4 flex-none text-ink-faint" />
        ) : (
          <MicOff
            role="img"
            aria-label={t('call.microphoneOff')}
            className="size-4 flex-none text-ink-faint"
          />
        ))}
    </li>
  );
}
