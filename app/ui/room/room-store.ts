import type { RoomMessage, RoomPeer, RoomState } from '~/domain/attendance/room';
import type { LinkQuality } from './link-quality';
import type { MediaProblem } from './local-media';
import type { PeerLinkStanding } from './peer-link';

/** Somebody else in the room, as this page meets them. */
export type OtherPeer = RoomPeer & {
  face: MediaStream;
  screenStream: MediaStream;
  standing: PeerLinkStanding;
  quality: LinkQuality | null;
  speaking: boolean;
};

export type RoomNotice = {
  id: number;
  key: 'mutedBy' | 'handBy' | 'notSent';
  name: string;
};

/** What a page in a room shows. */
export type RoomView = {
  phase: 'entering' | 'inside' | 'left' | 'refused';
  /** Why nobody may be in, by the refusal's code. */
  refusal: string | null;
  /** The way to the server stands. */
  online: boolean;
  state: RoomState;
  speaking: boolean;
  problems: { microphone: MediaProblem | null; camera: MediaProblem | null };
  others: OtherPeer[];
  messages: RoomMessage[];
  notices: RoomNotice[];
};

/** A value that React follows. */
export class RoomStore {
  private view: RoomView;
  private readonly listeners = new Set<() => void>();
  private noticed = 0;

  constructor(view: RoomView) {
    this.view = view;
  }

  readonly read = (): RoomView => this.view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  change(part: Partial<RoomView>): void {
    this.view = { ...this.view, ...part };
    for (const listener of this.listeners) listener();
  }

  /** Says something in passing. */
  notice(key: RoomNotice['key'], name = ''): void {
    this.noticed += 1;
    const id = this.noticed;
    this.change({ notices: [...this.view.notices.slice(-2), { id, key, name }] });
    setTimeout(() => this.change({ notices: this.view.notices.filter((notice) => notice.id !== id) }), 6000);
  }
}
