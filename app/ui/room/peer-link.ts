import type { RoomSignal } from '~/domain/attendance/room';
import { randomId } from '../primitives/random-id';

/** What one page shows to the others: each has its place in every connection, filled or empty. */
export type SentTracks = Record<'audio' | 'camera' | 'screen', MediaStreamTrack | null>;

const places = ['audio', 'camera', 'screen'] as const;

export type PeerLinkStanding = 'connecting' | 'connected' | 'lost';

type Options = {
  iceServers: RTCIceServer[];
  /** One of the two offers, always: nobody's offer meets another's. */
  offers: boolean;
  tracks: SentTracks;
  send: (signal: RoomSignal) => void;
  onChange: () => void;
};

const restartAfterMs = 3000;
const giveUpHopeMs = 12_000;

/**
 * The connection of this page to another one, with three places (sound, camera, screen) that tracks come into and leave
 * without another negotiation. Lost, it looks for another way again and again, until it is closed.
 */
export class PeerLink {
  readonly id = randomId().slice(0, 8);
  readonly face = new MediaStream();
  readonly screen = new MediaStream();
  standing: PeerLinkStanding = 'connecting';
  /** The other page's connection, once it has told. */
  remoteId: string | null = null;
  readonly connection: RTCPeerConnection;
  private readonly options: Options;
  private work: Promise<void> = Promise.resolve();
  private waiting: (RTCIceCandidateInit | null)[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private since = Date.now();

  constructor(options: Options) {
    this.options = options;
    this.connection = new RTCPeerConnection({ iceServers: options.iceServers });
    this.connection.onicecandidate = ({ candidate }) =>
      this.send({
        kind: 'candidate',
        candidate: candidate && { ...candidate.toJSON(), candidate: candidate.candidate },
      });
    this.connection.ontrack = ({ track, transceiver }) => {
      const place = places[this.connection.getTransceivers().indexOf(transceiver)];
      (place === 'screen' ? this.screen : this.face).addTrack(track);
      options.onChange();
    };
    this.connection.onconnectionstatechange = () => this.watch();
    if (options.offers) {
      for (const place of places) {
        this.connection.addTransceiver(place === 'audio' ? 'audio' : 'video', { direction: 'sendrecv' });
      }
      this.setTracks(options.tracks);
      this.offer(false);
    }
    this.timer = setTimeout(() => this.tryAgain(), giveUpHopeMs);
  }

  /** Asks the other page, which offers, to begin; or to look for another way. */
  greet(): void {
    this.options.send({ kind: 'hello', link: this.id });
  }

  /** Puts tracks into their places, or empties these. */
  setTracks(tracks: SentTracks): void {
    this.options.tracks = tracks;
    for (const [index, transceiver] of this.connection.getTransceivers().entries()) {
      const track = tracks[places[index] ?? 'audio'];
      if (transceiver.sender.track !== track)
        void transceiver.sender.replaceTrack(track).catch(() => undefined);
    }
  }

  receive(signal: Extract<RoomSignal, { kind: 'description' | 'candidate' | 'hello' }>): void {
    this.remoteId = signal.link;
    if (signal.kind === 'hello') this.offer(true);
    else this.work = this.work.then(() => this.apply(signal)).catch(() => undefined);
  }

  /** After the way to the server was broken: what was said meanwhile may be lost. */
  repair(): void {
    if (this.connection.connectionState !== 'connected') this.tryAgain();
  }

  close(): void {
    clearTimeout(this.timer);
    this.connection.onconnectionstatechange = null;
    this.connection.onicecandidate = null;
    this.connection.close();
  }

  private send(
    signal:
      | { kind: 'candidate'; candidate: (RTCIceCandidateInit & { candidate: string }) | null }
      | { kind: 'description'; description: { type: RTCSdpType; sdp: string } },
  ): void {
    this.options.send({ ...signal, link: this.id, re: this.remoteId } as RoomSignal);
  }

  private offer(restart: boolean): void {
    this.work = this.work
      .then(async () => {
        const { connection } = this;
        if (connection.signalingState === 'stable') {
          await connection.setLocalDescription(await connection.createOffer({ iceRestart: restart }));
        }
        this.tell();
      })
      .catch(() => undefined);
  }

  private tell(): void {
    const { localDescription } = this.connection;
    if (localDescription)
      this.send({
        kind: 'description',
        description: { type: localDescription.type, sdp: localDescription.sdp },
      });
  }

  private async apply(signal: Extract<RoomSignal, { kind: 'description' | 'candidate' }>): Promise<void> {
    const { connection, options } = this;
    if (signal.kind === 'candidate') {
      if (connection.remoteDescription) await connection.addIceCandidate(signal.candidate ?? undefined);
      else this.waiting.push(signal.candidate);
      return;
    }
    if (options.offers) {
      if (connection.signalingState !== 'have-local-offer') return;
      await connection.setRemoteDescription(signal.description);
    } else {
      await connection.setRemoteDescription(signal.description);
      for (const transceiver of connection.getTransceivers()) transceiver.direction = 'sendrecv';
      this.setTracks(options.tracks);
      await connection.setLocalDescription();
      this.tell();
    }
    for (const candidate of this.waiting.splice(0)) {
      await connection.addIceCandidate(candidate ?? undefined).catch(() => undefined);
    }
  }

  private watch(): void {
    const state = this.connection.connectionState;
    clearTimeout(this.timer);
    if (state === 'connected') this.standing = 'connected';
    else {
      if (this.standing === 'connected') [this.standing, this.since] = ['lost', Date.now()];
      const soon = state === 'failed' || state === 'disconnected';
      this.timer = setTimeout(
        () => this.tryAgain(),
        state === 'failed' ? 0 : soon ? restartAfterMs : giveUpHopeMs,
      );
    }
    this.options.onChange();
  }

  private tryAgain(): void {
    clearTimeout(this.timer);
    if (this.connection.connectionState === 'connected') return;
    if (Date.now() - this.since > giveUpHopeMs) this.standing = 'lost';
    if (this.options.offers) this.offer(true);
    else this.greet();
    this.timer = setTimeout(() => this.tryAgain(), 2 * restartAfterMs);
    this.options.onChange();
  }
}
