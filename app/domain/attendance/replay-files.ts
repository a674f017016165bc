/** The videos that may be uploaded as replays, each with the ending of its name. */
export const replayTypes: ReadonlyMap<string, string> = new Map([
  ['video/mp4', 'mp4'],
  ['video/x-m4v', 'm4v'],
  ['video/quicktime', 'mov'],
  ['video/webm', 'webm'],
]);

export const maximumReplayBytes = 2_000_000_000;
