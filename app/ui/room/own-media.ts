import { openDevice, openScreen, rememberedDevices, type MediaProblem } from './local-media';
import type { SentTracks } from './peer-link';
import { watchSoundLevel } from './sound-level';

const loudEnough = 0.45;

type Events = {
  /** A track came or went: the others are to have it. */
  onTracks: () => void;
  onProblem: (kind: 'microphone' | 'camera', problem: MediaProblem | null) => void;
  onSpeaking: (speaking: boolean) => void;
  /** The browser's own button ended the sharing of the screen. */
  onScreenEnd: () => void;
};

/** What this page shows of its microphone, camera and screen; each `set…` tells whether it is on afterwards. */
export class OwnMedia {
  readonly tracks: SentTracks;
  private readonly events: Events;
  private unwatch: () => void = () => undefined;

  constructor(
    given: { microphone: MediaStreamTrack | null; camera: MediaStreamTrack | null },
    events: Events,
  ) {
    this.tracks = { audio: given.microphone, camera: given.camera, screen: null };
    this.events = events;
    this.watch();
  }

  /** Muted, the microphone stays open: whoever speaks again is heard at once. */
  async setMicrophone(on: boolean): Promise<boolean> {
    if (on && this.tracks.audio?.readyState !== 'live') {
      const { track, problem } = await openDevice('microphone', rememberedDevices().microphone);
      this.events.onProblem('microphone', problem);
      if (!track) return false;
      this.replace('audio', track);
      this.watch();
    }
    if (this.tracks.audio) this.tracks.audio.enabled = on;
    return on;
  }

  async setCamera(on: boolean): Promise<boolean> {
    if (!on) {
      this.replace('camera', null);
      return false;
    }
    const { track, problem } = await openDevice('camera', rememberedDevices().camera);
    this.events.onProblem('camera', problem);
    if (track) this.replace('camera', track);
    return track !== null;
  }

  async setScreen(on: boolean): Promise<boolean> {
    const track = on ? await openScreen() : null;
    if (on && !track) return this.tracks.screen !== null;
    track?.addEventListener('ended', this.events.onScreenEnd, { once: true });
    this.replace('screen', track);
    return track !== null;
  }

  close(): void {
    this.unwatch();
    for (const track of Object.values(this.tracks)) track?.stop();
  }

  private replace(place: keyof SentTracks, track: MediaStreamTrack | null): void {
    if (this.tracks[place] !== track) this.tracks[place]?.stop();
    this.tracks[place] = track;
    this.events.onTracks();
  }

  private watch(): void {
    this.unwatch();
    const { audio } = this.tracks;
    if (!audio) return;
    let speaking = false;
    this.unwatch = watchSoundLevel(audio, (level) => {
      const now = audio.enabled && level > loudEnough;
      if (now !== speaking) this.events.onSpeaking(now);
      speaking = now;
    });
  }
}
