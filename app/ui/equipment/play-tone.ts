const notes = [523.25, 659.25, 783.99];

/** Three rising notes, softly. */
export function playTone(): void {
  const context = new AudioContext();
  for (const [index, frequency] of notes.entries()) {
    const at = context.currentTime + 0.05 + index * 0.28;
    const tone = new OscillatorNode(context, { type: 'sine', frequency });
    const loudness = new GainNode(context, { gain: 0 });
    loudness.gain.setValueAtTime(0, at);
    loudness.gain.linearRampToValueAtTime(0.25, at + 0.03);
    loudness.gain.exponentialRampToValueAtTime(0.001, at + 0.5);
    tone.connect(loudness).connect(context.destination);
    tone.start(at);
    tone.stop(at + 0.55);
    if (index === notes.length - 1) tone.onended = () => void context.close();
  }
}
