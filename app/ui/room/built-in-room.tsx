import { DoorOpen, UserX } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../primitives/button';
import { ButtonLink } from '../primitives/button-link';
import { Call } from './call';
import type { LastPreTestProps } from './last-pre-test';
import { Lobby } from './lobby';
import { RoomClient } from './room-client';
import { RoomFrame, type RoomFrameProps } from './room-frame';
import { RoomMessage } from './room-message';

export type BuiltInRoomProps = {
  session: { id: string; title: string; courseTitle: string; timeZone: string };
  /** In words. */
  closes: string;
  me: { membershipId: string; name: string; leads: boolean; counted: boolean };
  iceServers: RTCIceServer[];
  relayed: boolean;
  /** How one's equipment was last tested. */
  preTest: LastPreTestProps['last'];
  frame: Omit<RoomFrameProps, 'children'>;
  /** Beside the name of the room, once inside. */
  tools?: ReactNode;
};

type Entered = { client: RoomClient; speaker: string | null };

/** The room that Assidu provides itself: first the lobby, then the others. */
export function BuiltInRoom(props: BuiltInRoomProps) {
  const { session, closes, me, iceServers, relayed, preTest, frame, tools } = props;
  const [entered, setEntered] = useState<Entered | null>(null);
  useEffect(() => () => entered?.client.leave(), [entered]);
  // A page that the browser kept aside while one was elsewhere has left its room.
  useEffect(() => {
    const shown = ({ persisted }: PageTransitionEvent) => persisted && setEntered(null);
    window.addEventListener('pageshow', shown);
    return () => window.removeEventListener('pageshow', shown);
  }, []);
  if (!entered) {
    return (
      <RoomFrame {...frame}>
        <Lobby
          session={session}
          until={closes}
          me={me}
          preTest={preTest}
          onJoin={({ microphone, camera, speaker }) => {
            const client = new RoomClient({ sessionId: session.id, iceServers, microphone, camera });
            void client.enter();
            setEntered({ client, speaker });
          }}
        />
      </RoomFrame>
    );
  }
  return (
    <Inside entered={entered} frame={frame} title={session.title} onAgain={() => setEntered(null)}>
      <Call {...entered} {...{ session, me, relayed, tools }} />
    </Inside>
  );
}

function Inside({
  entered: { client },
  frame,
  title,
  onAgain,
  children,
}: {
  entered: Entered;
  frame: Omit<RoomFrameProps, 'children'>;
  title: string;
  onAgain: () => void;
  children: ReactNode;
}) {
  const { t } = useTranslation('room');
  const { phase, refusal } = useSyncExternalStore(
    client.store.subscribe,
    client.store.read,
    client.store.read,
  );
  if (phase === 'entering' || phase === 'inside') return children;
  const home = (
    <ButtonLink to={frame.home} variant="secondary">
      {t('left.home')}
    </ButtonLink>
  );
  return (
    <RoomFrame {...frame}>
      {phase === 'left' ? (
        <RoomMessage
          icon={<DoorOpen />}
          about={title}
          title={t('left.heading')}
          text={t('left.text')}
          actions={
            <>
              <Button onClick={onAgain}>{t('left.again')}</Button>
              {home}
            </>
          }
        />
      ) : (
        <RoomMessage
          icon={<UserX />}
          about={title}
          title={refusal === 'room-full' ? t('refused.full') : t('refused.heading')}
          text={t(`refused.${reasonOf(refusal)}`)}
          actions={
            <>
              <Button onClick={onAgain}>{t('refused.retry')}</Button>
              {home}
            </>
          }
        />
      )}
    </RoomFrame>
  );
}

function reasonOf(code: string | null) {
  if (code === 'room-full') return 'fullText' as const;
  if (code === 'room-not-open') return 'over' as const;
  if (code === 'session-cancelled') return 'cancelled' as const;
  return code === null ? ('signedOut' as const) : ('other' as const);
}
