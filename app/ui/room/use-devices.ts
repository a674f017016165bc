import { useCallback, useEffect, useRef, useState } from 'react';
import {
  listDevices,
  openDevice,
  rememberDevices,
  rememberedDevices,
  type DeviceChoice,
  type MediaProblem,
} from './local-media';

type Tracks = { microphone: MediaStreamTrack | null; camera: MediaStreamTrack | null };
type Kind = keyof Tracks;
type Lists = Awaited<ReturnType<typeof listDevices>>;

const none: Lists = { audioinput: [], videoinput: [], audiooutput: [] };

/**
 * The microphone and camera as one chooses them before entering, asked for at once. `keep` hands them over: leaving
 * the page no longer stops them.
 */
export function useDevices() {
  const [tracks, setTracks] = useState<Tracks>({ microphone: null, camera: null });
  const [problems, setProblems] = useState<Record<Kind, MediaProblem | null>>({
    microphone: null,
    camera: null,
  });
  const [lists, setLists] = useState<Lists>(none);
  const [choice, setChoice] = useState<DeviceChoice>({ microphone: null, camera: null, speaker: null });
  const [asking, setAsking] = useState(true);
  const held = useRef<Tracks>({ microphone: null, camera: null });

  const hold = useCallback((kind: Kind, track: MediaStreamTrack | null) => {
    if (held.current[kind] !== track) held.current[kind]?.stop();
    held.current = { ...held.current, [kind]: track };
    setTracks(held.current);
  }, []);

  const open = useCallback(
    async (kind: Kind, deviceId: string | null) => {
      const { track, problem } = await openDevice(kind, deviceId);
      hold(kind, track);
      setProblems((before) => ({ ...before, [kind]: problem }));
      setLists(await listDevices());
    },
    [hold],
  );

  useEffect(() => {
    let over = false;
    const remembered = rememberedDevices();
    setChoice(remembered);
    void (async () => {
      await open('microphone', remembered.microphone);
      if (!over) await open('camera', remembered.camera);
      if (!over) setAsking(false);
    })();
    const changed = () => void listDevices().then(setLists);
    navigator.mediaDevices?.addEventListener('devicechange', changed);
    return () => {
      over = true;
      navigator.mediaDevices?.removeEventListener('devicechange', changed);
      for (const track of Object.values(held.current)) track?.stop();
      held.current = { microphone: null, camera: null };
    };
  }, [open]);

  const choose = (part: Partial<DeviceChoice>) => {
    const next = { ...choice, ...part };
    setChoice(next);
    rememberDevices(next);
    if (part.microphone) void open('microphone', part.microphone);
    if (part.camera) void open('camera', part.camera);
  };
  const keep = (): Tracks => {
    const kept = held.current;
    held.current = { microphone: null, camera: null };
    return kept;
  };
  return {
    tracks,
    problems,
    lists,
    choice,
    asking,
    choose,
    open,
    close: (kind: Kind) => hold(kind, null),
    keep,
  };
}
