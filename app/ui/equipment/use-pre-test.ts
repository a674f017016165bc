import { useEffect, useRef, useState } from 'react';
import type { PreTestCheck, PreTestOutcome, PreTestResult } from '~/domain/attendance/pre-test';
import { postJson } from '../courses/post-json';
import { openDevice, type MediaProblem } from '../room/local-media';
import { measureNetwork, type NetworkSpeed } from './measure-network';
import { tryConnection } from './try-connection';

export type Standing = PreTestOutcome | 'waiting' | 'checking';
export type Standings = Record<PreTestCheck, Standing>;

type Found = {
  speed: NetworkSpeed | null;
  connection: 'relayed' | 'direct' | 'failed' | null;
  problems: { microphone: MediaProblem | null; camera: MediaProblem | null };
};

const waiting: Standings = {
  ...{ browser: 'waiting', camera: 'waiting', microphone: 'waiting' },
  ...{ speakers: 'waiting', network: 'waiting', connection: 'waiting' },
};
const nothing: Found = { speed: null, connection: null, problems: { microphone: null, camera: null } };
/** A microphone that hears nothing for that long is not working. */
const silenceMs = 10_000;
const enough = { down: 2, up: 1 };

/** The pre-test as it goes on: what stands, what was found, and what the person answers. */
export function usePreTest(iceServers: RTCIceServer[], relayed: boolean) {
  const [standings, setStandings] = useState<Standings>(waiting);
  const [found, setFound] = useState<Found>(nothing);
  const [tracks, setTracks] = useState<{
    microphone: MediaStreamTrack | null;
    camera: MediaStreamTrack | null;
  }>({
    ...{ microphone: null, camera: null },
  });
  const [saved, setSaved] = useState<'no' | 'saving' | 'yes' | 'failed'>('no');
  const held = useRef<MediaStreamTrack[]>([]);
  const silence = useRef<ReturnType<typeof setTimeout>>();
  const set = (check: PreTestCheck, standing: Standing) => {
    setSaved('no');
    setStandings((before) => ({ ...before, [check]: standing }));
  };
  const release = () => {
    clearTimeout(silence.current);
    for (const track of held.current.splice(0)) track.stop();
  };
  useEffect(() => release, []);

  const device = async (kind: 'microphone' | 'camera') => {
    set(kind, 'checking');
    const { track, problem } = await openDevice(kind, null);
    if (track) held.current.push(track);
    setTracks((before) => ({ ...before, [kind]: track }));
    setFound((before) => ({ ...before, problems: { ...before.problems, [kind]: problem } }));
    if (!track) set(kind, 'failed');
    else if (kind === 'camera') set(kind, 'passed');
    else silence.current = setTimeout(() => set('microphone', 'failed'), silenceMs);
  };

  const start = async () => {
    release();
    setStandings(waiting);
    setFound(nothing);
    const able = 'RTCPeerConnection' in window && 'AudioContext' in window && 'ReadableStream' in window;
    set('browser', able ? 'passed' : 'failed');
    set('speakers', 'checking');
    await device('microphone');
    await device('camera');
    set('network', 'checking');
    const speed = await measureNetwork();
    setFound((before) => ({ ...before, speed }));
    const fast = speed && speed.down >= enough.down && speed.up >= enough.up;
    set('network', fast ? 'passed' : speed ? 'warned' : 'failed');
    set('connection', 'checking');
    const connection = able ? await tryConnection(iceServers, relayed) : 'failed';
    setFound((before) => ({ ...before, connection }));
    set('connection', connection === 'failed' ? 'failed' : 'passed');
  };

  const heard = () => {
    clearTimeout(silence.current);
    setStandings((before) => (before.microphone === 'passed' ? before : { ...before, microphone: 'passed' }));
  };

  const decided = Object.values(standings).every(
    (standing) => standing !== 'waiting' && standing !== 'checking',
  );
  const save = async () => {
    setSaved('saving');
    const { speed } = found;
    const result = {
      ...(standings as Record<PreTestCheck, PreTestOutcome>),
      ...{ down: speed?.down ?? null, up: speed?.up ?? null, delayMs: speed?.delayMs ?? null },
    } satisfies PreTestResult;
    const { ok } = await postJson('/equipment/result', result);
    setSaved(ok ? 'yes' : 'failed');
    if (ok) release();
  };
  const answer = (hears: boolean) => set('speakers', hears ? 'passed' : 'failed');
  return { standings, found, tracks, saved, decided, start, heard, answer, save };
}
