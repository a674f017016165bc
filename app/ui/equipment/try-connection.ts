const mostMs = 10_000;

/**
 * Whether this browser can exchange media: through a relay where one is configured, else between two connections of its
 * own. `direct`: nothing is known of what a firewall on the way would let through.
 */
export async function tryConnection(
  iceServers: RTCIceServer[],
  relayed: boolean,
): Promise<'relayed' | 'direct' | 'failed'> {
  const policy = relayed ? ({ iceTransportPolicy: 'relay' } as const) : {};
  if (await connectToItself({ iceServers, ...policy })) return relayed ? 'relayed' : 'direct';
  return relayed && (await connectToItself({ iceServers })) ? 'direct' : 'failed';
}

async function connectToItself(configuration: RTCConfiguration): Promise<boolean> {
  const [one, other] = [new RTCPeerConnection(configuration), new RTCPeerConnection(configuration)];
  one.onicecandidate = ({ candidate }) =>
    void other.addIceCandidate(candidate ?? undefined).catch(() => undefined);
  other.onicecandidate = ({ candidate }) =>
    void one.addIceCandidate(candidate ?? undefined).catch(() => undefined);
  try {
    const channel = one.createDataChannel('try');
    const opened = new Promise<boolean>((resolve) => {
      channel.onopen = () => resolve(true);
      setTimeout(() => resolve(false), mostMs);
    });
    await one.setLocalDescription();
    await other.setRemoteDescription(one.localDescription!);
    await other.setLocalDescription();
    await one.setRemoteDescription(other.localDescription!);
    return await opened;
  } catch {
    return false;
  } finally {
    one.close();
    other.close();
  }
}
