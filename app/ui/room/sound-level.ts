/** Listens to how loud a track is: `onLevel` hears from 0 to 1 some ten times a second, until closed. */
export function watchSoundLevel(track: MediaStreamTrack, onLevel: (level: number) => void): () => void {
  const context = new AudioContext();
  const source = context.createMediaStreamSource(new MediaStream([track]));
  const analyser = context.createAnalyser();
  analyser.fftSize = 512;
  source.connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    let sum = 0;
    for (const sample of samples) sum += sample * sample;
    const loudness = Math.sqrt(sum / samples.length);
    // From silence at -60 dB to full at -12 dB.
    const decibels = 20 * Math.log10(Math.max(loudness, 1e-6));
    onLevel(Math.min(1, Math.max(0, (decibels + 60) / 48)));
  }, 100);
  // Browsers hold sound back until somebody has touched the page.
  const resume = () => void context.resume();
  window.addEventListener('pointerdown', resume, { once: true });
  return () => {
    clearInterval(timer);
    window.removeEventListener('pointerdown', resume);
    source.disconnect();
    void context.close();
  };
}
