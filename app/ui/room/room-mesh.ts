import type { RoomSignal } from '~/domain/attendance/room';
import { isHeard, limitSending, readLinkQuality, type LinkQuality } from './link-quality';
import { PeerLink, type SentTracks } from './peer-link';

type LinkSignal = Extract<RoomSignal, { kind: 'description' | 'candidate' | 'hello' }>;

export type Met = {
  link: PeerLink;
  quality: LinkQuality | null;
  counted: { lost: number; received: number };
};

type Options = {
  pageId: string;
  iceServers: RTCIceServer[];
  tracks: SentTracks;
  send: (to: string, signal: RoomSignal) => void;
  onChange: () => void;
};

/** The connections of this page to all the others. Of two pages, the one with the greater id offers. */
export class RoomMesh {
  private readonly met = new Map<string, Met>();
  private readonly options: Options;

  constructor(options: Options) {
    this.options = options;
  }

  of(peerId: string): Met | undefined {
    return this.met.get(peerId);
  }

  isConnected(peerId: string): boolean {
    return this.met.get(peerId)?.link.standing === 'connected';
  }

  isHeard(peerId: string): boolean {
    const met = this.met.get(peerId);
    return met !== undefined && isHeard(met.link.connection);
  }

  isTogether(): boolean {
    return [...this.met.values()].some(({ link }) => link.standing === 'connected');
  }

  /** Holds a connection to each of these, and to nobody else. */
  follow(peerIds: readonly string[]): void {
    for (const id of [...this.met.keys()]) if (!peerIds.includes(id)) this.part(id);
    for (const id of peerIds) {
      if (this.met.has(id)) continue;
      const link = this.connect(id);
      if (!this.offersTo(id)) link.greet();
    }
  }

  /** What a page says of its connection to this one. A page that has begun anew is met anew. */
  receive(from: string, signal: LinkSignal): void {
    const known = this.met.get(from)?.link;
    const same = known && (known.remoteId === null || known.remoteId === signal.link);
    if (!this.offersTo(from)) {
      if (signal.kind === 'hello') return;
      if (same) return known.receive(signal);
      if (signal.kind !== 'description') return;
      this.part(from);
      return this.connect(from).receive(signal);
    }
    if (signal.kind !== 'hello') {
      if (known && signal.re === known.id) known.receive(signal);
      return;
    }
    if (same) return known.receive(signal);
    this.part(from);
    this.connect(from).remoteId = signal.link;
  }

  part(peerId: string): void {
    this.met.get(peerId)?.link.close();
    this.met.delete(peerId);
  }

  setTracks(): void {
    for (const { link } of this.met.values()) link.setTracks(this.options.tracks);
  }

  /** After the way to the server was broken. */
  repair(): void {
    for (const { link } of this.met.values()) link.repair();
  }

  /** Reads how well all are heard, and sends each as much as so many can bear. */
  measure(): void {
    for (const met of this.met.values()) {
      limitSending(met.link.connection, this.met.size);
      void readLinkQuality(met.link.connection, met.counted).then(({ quality, counted }) => {
        met.counted = counted;
        if (met.quality === quality) return;
        met.quality = quality;
        this.options.onChange();
      });
    }
  }

  close(): void {
    for (const id of [...this.met.keys()]) this.part(id);
  }

  private offersTo(peerId: string): boolean {
    return this.options.pageId > peerId;
  }

  private connect(peerId: string): PeerLink {
    const { iceServers, tracks, send, onChange } = this.options;
    const link = new PeerLink({
      ...{ iceServers, tracks, onChange, offers: this.offersTo(peerId) },
      send: (signal) => send(peerId, signal),
    });
    this.met.set(peerId, { link, quality: null, counted: { lost: 0, received: 0 } });
    return link;
  }
}
