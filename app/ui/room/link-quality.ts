export type LinkQuality = 'good' | 'fair' | 'poor';

type Counted = { lost: number; received: number };

/** How well media comes through a connection, by what was lost since the last reading and by the way back and forth. */
export async function readLinkQuality(
  connection: RTCPeerConnection,
  before: Counted,
): Promise<{ quality: LinkQuality; counted: Counted }> {
  const counted = { lost: 0, received: 0 };
  let roundTripMs = 0;
  for (const report of (await connection.getStats()).values() as Iterable<Record<string, unknown>>) {
    if (report.type === 'inbound-rtp') {
      counted.lost += Math.max(0, Number(report.packetsLost ?? 0));
      counted.received += Number(report.packetsReceived ?? 0);
    }
    if (report.type === 'candidate-pair' && report.nominated === true && report.state === 'succeeded') {
      roundTripMs = Math.max(roundTripMs, 1000 * Number(report.currentRoundTripTime ?? 0));
    }
  }
  const lost = counted.lost - before.lost;
  const share = lost / Math.max(1, lost + counted.received - before.received);
  const quality =
    share > 0.08 || roundTripMs > 500 ? 'poor' : share > 0.02 || roundTripMs > 250 ? 'fair' : 'good';
  return { quality, counted };
}

/** Whether somebody is heard through a connection now. */
export function isHeard(connection: RTCPeerConnection): boolean {
  const receiver = connection.getReceivers().find(({ track }) => track.kind === 'audio');
  const [source] = receiver?.getSynchronizationSources() ?? [];
  return (
    source !== undefined &&
    performance.timeOrigin + performance.now() - source.timestamp < 1000 &&
    (source.audioLevel ?? 0) > 0.02
  );
}

/** So much of a camera goes to each of the others: the more there are, the less. */
export function limitSending(connection: RTCPeerConnection, others: number): void {
  const bitrate = others <= 1 ? 1_200_000 : others <= 3 ? 600_000 : 300_000;
  const sender = connection.getTransceivers()[1]?.sender;
  const parameters = sender?.getParameters();
  const [encoding] = parameters?.encodings ?? [];
  if (!sender || !parameters || !encoding || encoding.maxBitrate === bitrate) return;
  encoding.maxBitrate = bitrate;
  encoding.scaleResolutionDownBy = others <= 3 ? 1 : 2;
  sender.setParameters(parameters).catch(() => undefined);
}
