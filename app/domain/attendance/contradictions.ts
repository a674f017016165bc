import type { Period } from '~/domain/calendar';
import { overlap } from '~/domain/calendar';

/** What does not agree in a half-day of a participant (F2, K05). Words: `attendance.contradictions.*`. */
export const contradictionKinds = [
  'signed-not-connected',
  'connected-not-signed',
  'signed-though-absent',
  'connected-though-absent',
  'same-device',
  'distant-addresses',
] as const;

export type Contradiction = (typeof contradictionKinds)[number];

/** A stay with where it came from. */
export type Connection = Period & { address: string | null; deviceId: string | null };

/** Under that share of the planned minutes somebody signed for more than they attended, where the policy takes any. */
const connectedFromPercent = 50;

export type ComparedHalfDay = {
  remote: boolean;
  over: boolean;
  plannedMinutes: number;
  connectedMinutes: number;
  acceptedFromPercent: number;
  signed: boolean;
  absence: string | null;
  /** The unsigned half-day was explained by the trainer. */
  explained: boolean;
  connections: readonly Connection[];
  /** The device they signed with also signed for somebody else. */
  deviceShared: boolean;
};

/** What does not agree, in the order of {@link contradictionKinds}; nothing is held against a half-day that goes on. */
export function contradictionsOf(compared: ComparedHalfDay): Contradiction[] {
  const { remote, over, plannedMinutes, connectedMinutes, signed, absence, connections } = compared;
  const wanted = compared.acceptedFromPercent || connectedFromPercent;
  const found: Record<Contradiction, boolean> = {
    'signed-not-connected': over && remote && signed && connectedMinutes * 100 < plannedMinutes * wanted,
    'connected-not-signed':
      over && connectedMinutes > 0 && !signed && absence === null && !compared.explained,
    'signed-though-absent': signed && absence !== null,
    'connected-though-absent': remote && connectedMinutes > 0 && absence !== null,
    'same-device': compared.deviceShared,
    'distant-addresses': connectsFromAfar(connections),
  };
  return contradictionKinds.filter((kind) => found[kind]);
}

/** At least that long at once: a phone that leaves one network for another is in both for a moment. */
const atOnceMs = 5 * 60_000;

/**
 * Whether somebody was connected from two distant networks with two devices at once (K05): an alert to the
 * organization, no proof. Networks are told apart by the first half of the address; places are not looked up.
 */
export function connectsFromAfar(connections: readonly Connection[]): boolean {
  if (connections.length < 2) return false;
  const placed = connections.flatMap(({ from, to, address, deviceId }) => {
    const network = networkOf(address);
    return network && deviceId ? [{ from, to, network, deviceId }] : [];
  });
  return placed.some((one, index) =>
    placed.slice(index + 1).some((other) => {
      if (one.network === other.network || one.deviceId === other.deviceId) return false;
      const shared = overlap(one, other);
      return shared !== null && shared.to.getTime() - shared.from.getTime() >= atOnceMs;
    }),
  );
}

/** The first 16 bits of an IPv4 address, the first 32 of an IPv6 one; null for what is neither. */
function networkOf(address: string | null): string | null {
  if (!address) return null;
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  const four = /^(\d{1,3})\.(\d{1,3})\.\d{1,3}\.\d{1,3}$/.exec(plain);
  if (four) return `${four[1]}.${four[2]}`;
  if (!plain.includes(':')) return null;
  const [head = ''] = plain.toLowerCase().split('::');
  const groups = head === '' ? [] : head.split(':');
  return [groups[0] ?? '0', groups[1] ?? '0'].map((group) => group.padStart(4, '0')).join(':');
}
