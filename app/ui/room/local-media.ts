/** Why a device could not be had: refused by the person, none there, held by another program, or no secure page. */
export type MediaProblem = 'refused' | 'missing' | 'busy' | 'insecure';

export type DeviceChoice = { microphone: string | null; camera: string | null; speaker: string | null };

type Kind = 'microphone' | 'camera';

const storageKey = 'assidu-devices';

/** The devices chosen last in this browser. */
export function rememberedDevices(): DeviceChoice {
  const none = { microphone: null, camera: null, speaker: null };
  try {
    return { ...none, ...(JSON.parse(localStorage.getItem(storageKey) ?? '{}') as Partial<DeviceChoice>) };
  } catch {
    return none;
  }
}

export function rememberDevices(choice: DeviceChoice): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(choice));
  } catch {
    // A forbidden storage: the browser's own choice serves.
  }
}

/** A track of the microphone or the camera, in sizes that eight people at once can bear; or why there is none. */
export async function openDevice(
  kind: Kind,
  deviceId: string | null,
): Promise<{ track: MediaStreamTrack; problem: null } | { track: null; problem: MediaProblem }> {
  if (!canAskForDevices()) return { track: null, problem: 'insecure' };
  const chosen = deviceId ? { deviceId: { ideal: deviceId } } : {};
  const wish: MediaStreamConstraints =
    kind === 'microphone'
      ? { audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true, ...chosen } }
      : {
          video: {
            width: { ideal: 960 },
            height: { ideal: 540 },
            frameRate: { ideal: 24, max: 30 },
            ...chosen,
          },
        };
  try {
    const [track] = (await navigator.mediaDevices.getUserMedia(wish)).getTracks();
    return track ? { track, problem: null } : { track: null, problem: 'missing' };
  } catch (error) {
    return { track: null, problem: problemOf(error) };
  }
}

/** What of the screen the person chooses to show; null where they choose nothing. */
export async function openScreen(): Promise<MediaStreamTrack | null> {
  try {
    const stream = await navigator.mediaDevices.getDisplayMedia({
      video: { frameRate: { ideal: 15, max: 30 } },
    });
    const [track] = stream.getVideoTracks();
    if (track) track.contentHint = 'detail';
    return track ?? null;
  } catch {
    return null;
  }
}

export const canAskForDevices = () => typeof navigator !== 'undefined' && 'mediaDevices' in navigator;

export const canShareScreen = () => canAskForDevices() && 'getDisplayMedia' in navigator.mediaDevices;

/** Devices by kind; their names are told once one of the kind was allowed. */
export async function listDevices(): Promise<
  Record<'audioinput' | 'videoinput' | 'audiooutput', MediaDeviceInfo[]>
> {
  const all = canAskForDevices() ? await navigator.mediaDevices.enumerateDevices().catch(() => []) : [];
  const of = (kind: MediaDeviceKind) =>
    all.filter((device) => device.kind === kind && device.deviceId !== '');
  return { audioinput: of('audioinput'), videoinput: of('videoinput'), audiooutput: of('audiooutput') };
}

function problemOf(error: unknown): MediaProblem {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  return name === 'NotReadableError' || name === 'AbortError' ? 'busy' : 'missing';
}
