import type { RoomNews, RoomSignal, RoomState } from '~/domain/attendance/room';
import { postJson } from '../courses/post-json';
import { randomId } from '../primitives/random-id';
import { OwnMedia } from './own-media';
import { PresenceBeats } from './presence-beats';
import { RoomMesh } from './room-mesh';
import { RoomPeople } from './room-people';
import { RoomStore } from './room-store';
import { openRoomStream } from './room-stream';
import { SignalPost } from './signal-post';

export type RoomClientOptions = {
  sessionId: string;
  iceServers: RTCIceServer[];
  microphone: MediaStreamTrack | null;
  camera: MediaStreamTrack | null;
};

/** One page in a built-in room: its media, its connections to the others, and what it tells the server. */
export class RoomClient {
  readonly store: RoomStore;
  private readonly pageId = randomId();
  private readonly options: RoomClientOptions;
  private readonly media: OwnMedia;
  private readonly post: SignalPost;
  private readonly presence: PresenceBeats;
  private readonly mesh: RoomMesh;
  private readonly people: RoomPeople;
  private telling: Promise<boolean> = Promise.resolve(true);
  private stream: { close: () => void } | null = null;

  constructor(options: RoomClientOptions) {
    const { sessionId, iceServers, microphone, camera } = options;
    const { pageId } = this;
    this.options = options;
    this.store = new RoomStore({
      ...{
        phase: 'entering',
        refusal: null,
        online: true,
        speaking: false,
        others: [],
        messages: [],
        notices: [],
      },
      state: {
        microphone: microphone?.enabled ?? false,
        camera: camera !== null,
        screen: false,
        hand: false,
      },
      problems: { microphone: null, camera: null },
    });
    this.media = new OwnMedia(options, {
      onTracks: () => this.mesh.setTracks(),
      onSpeaking: (speaking) => this.store.change({ speaking }),
      onScreenEnd: () => void this.shareScreen(false),
      onProblem: (kind, problem) =>
        this.store.change({ problems: { ...this.store.read().problems, [kind]: problem } }),
    });
    this.post = new SignalPost(sessionId, pageId);
    this.mesh = new RoomMesh({
      ...{ pageId, iceServers, tracks: this.media.tracks },
      send: (to, signal) => this.post.send(to, signal),
      onChange: () => this.people.show(),
    });
    this.people = new RoomPeople(pageId, this.mesh, this.store);
    this.presence = new PresenceBeats({ sessionId, pageId, together: () => this.mesh.isTogether() });
  }

  async enter(): Promise<void> {
    if (!(await this.tell())) return;
    this.presence.start();
    this.stream = openRoomStream(() => this.newsAddress(), {
      onNews: (news) => this.hear(news),
      onStanding: (open) => this.standing(open),
      onRefusal: (code) => this.refuse(code),
    });
    window.addEventListener('pagehide', this.leave);
  }

  readonly leave = (): void => {
    if (this.store.read().phase === 'left') return;
    this.presence.leave();
    this.end();
    this.store.change({ phase: 'left' });
  };

  async setMicrophone(on: boolean): Promise<void> {
    this.change({ microphone: await this.media.setMicrophone(on) });
  }

  async setCamera(on: boolean): Promise<void> {
    this.change({ camera: await this.media.setCamera(on) });
  }

  async shareScreen(on: boolean): Promise<void> {
    this.change({ screen: await this.media.setScreen(on) });
  }

  raiseHand(up: boolean): void {
    this.change({ hand: up });
  }

  /** Writes to everybody; false where it could not be sent. */
  async write(text: string): Promise<boolean> {
    const { ok } = await postJson(`/rooms/${this.options.sessionId}/messages`, { text });
    if (!ok) this.store.notice('notSent');
    return ok;
  }

  /** Asks somebody for silence; who leads alone may. */
  mute(peerId: string): void {
    this.post.send(peerId, { kind: 'mute' });
  }

  /** What this page shows of its camera and its screen. */
  ownTrack(place: 'camera' | 'screen'): MediaStreamTrack | null {
    return this.media.tracks[place];
  }

  private end(): void {
    this.presence.stop();
    this.stream?.close();
    window.removeEventListener('pagehide', this.leave);
    this.people.close();
    this.mesh.close();
    this.media.close();
  }

  private refuse(code: string | null): void {
    this.presence.leave();
    this.end();
    this.store.change({ phase: 'refused', refusal: code });
  }

  private newsAddress(): string {
    const last = this.store.read().messages.at(-1);
    const query = new URLSearchParams({ page: this.pageId, ...(last && { after: last.id }) });
    return `/rooms/${this.options.sessionId}/events?${query.toString()}`;
  }

  private change(part: Partial<RoomState>): void {
    this.store.change({ state: { ...this.store.read().state, ...part } });
    void this.tell();
  }

  /** Enters, or tells what has changed, one after the other; false where nobody lets this page in. */
  private tell(): Promise<boolean> {
    this.telling = this.telling.then(() => this.tellNow());
    return this.telling;
  }

  private async tellNow(): Promise<boolean> {
    const { state } = this.store.read();
    const answer = await postJson(`/rooms/${this.options.sessionId}/enter`, { pageId: this.pageId, state });
    if (answer.ok || answer.status === 0 || answer.status >= 500) return true;
    this.refuse(answer.code);
    return false;
  }

  private standing(open: boolean): void {
    const before = this.store.read().online;
    this.people.unsettle();
    if (open !== before) this.store.change({ online: open });
    if (open) this.mesh.repair();
  }

  private hear(news: RoomNews): void {
    if (news.kind === 'gone') {
      void this.tell();
    } else if (news.kind === 'shut') {
      this.refuse(news.code);
    } else if (news.kind === 'messages') {
      const known = new Set(this.store.read().messages.map(({ id }) => id));
      const fresh = news.messages.filter(({ id }) => !known.has(id));
      this.store.change({ messages: [...this.store.read().messages, ...fresh] });
    } else if (news.kind === 'roster') {
      if (this.store.read().phase === 'entering') this.store.change({ phase: 'inside' });
      this.people.follow(news.peers);
    } else {
      for (const { from, signal } of news.signals) this.obey(from, signal);
    }
  }

  private obey(from: string, signal: RoomSignal): void {
    if (signal.kind === 'mute') {
      if (!this.store.read().state.microphone) return;
      void this.setMicrophone(false);
      this.store.notice('mutedBy', this.people.nameOf(from));
      return;
    }
    if (signal.kind !== 'bye') return this.mesh.receive(from, signal);
    this.people.part(from);
  }
}
