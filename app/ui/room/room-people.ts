import type { RoomPeer } from '~/domain/attendance/room';
import type { RoomMesh } from './room-mesh';
import type { OtherPeer, RoomStore } from './room-store';

const hearEveryMs = 250;
const measureEvery = 12;
/** After the way to the server was broken, pages come back one by one: whoever is still seen stays meanwhile. */
const settlingMs = 20_000;

/** Who else is in the room: as the server tells it, and as they are seen and heard. */
export class RoomPeople {
  private readonly pageId: string;
  private readonly mesh: RoomMesh;
  private readonly store: RoomStore;
  private told: RoomPeer[] = [];
  private present: RoomPeer[] = [];
  private settledAt = 0;
  private settling: ReturnType<typeof setTimeout> | undefined;
  private rounds = 0;
  private readonly timer = setInterval(() => this.listen(), hearEveryMs);

  constructor(pageId: string, mesh: RoomMesh, store: RoomStore) {
    this.pageId = pageId;
    this.mesh = mesh;
    this.store = store;
  }

  nameOf(peerId: string): string {
    return this.present.find(({ id }) => id === peerId)?.name ?? '';
  }

  /** What the server tells may lack people for a while. */
  unsettle(): void {
    this.settledAt = Date.now() + settlingMs;
  }

  follow(peers: readonly RoomPeer[]): void {
    this.told = peers.filter(({ id }) => id !== this.pageId);
    clearTimeout(this.settling);
    const rest = this.settledAt - Date.now();
    const stay = this.present.filter(
      ({ id }) => rest > 0 && this.mesh.isConnected(id) && !this.told.some((peer) => peer.id === id),
    );
    if (stay.length > 0) this.settling = setTimeout(() => this.follow(this.told), rest);
    this.present = [...this.told, ...stay];
    this.mesh.follow(this.present.map(({ id }) => id));
    this.show();
  }

  /** Somebody said goodbye. */
  part(peerId: string): void {
    this.present = this.present.filter(({ id }) => id !== peerId);
    this.mesh.part(peerId);
    this.show();
  }

  show(): void {
    const before = new Map(this.store.read().others.map((peer) => [peer.id, peer]));
    const others = this.present.flatMap((peer): OtherPeer[] => {
      const met = this.mesh.of(peer.id);
      if (!met) return [];
      const { face, screen: screenStream, standing } = met.link;
      const speaking = before.get(peer.id)?.speaking ?? false;
      return [{ ...peer, face, screenStream, standing, quality: met.quality, speaking }];
    });
    this.store.change({ others });
    for (const { id, name, state } of others) {
      if (state.hand && before.get(id)?.state.hand === false) this.store.notice('handBy', name);
    }
  }

  close(): void {
    clearInterval(this.timer);
    clearTimeout(this.settling);
    this.store.change({ others: [] });
  }

  /** Who speaks, and how well all are heard. */
  private listen(): void {
    this.rounds += 1;
    const { others } = this.store.read();
    const heard = others.map((peer) => {
      const speaking = peer.state.microphone && this.mesh.isHeard(peer.id);
      return speaking === peer.speaking ? peer : { ...peer, speaking };
    });
    if (heard.some((peer, index) => peer !== others[index])) this.store.change({ others: heard });
    if (this.rounds % measureEvery === 0) this.mesh.measure();
  }
}
