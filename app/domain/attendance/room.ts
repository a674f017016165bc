// What the pages of a built-in room and the server say to one another. Loaded by browsers: nothing else may be imported.

/** So many pages at once: each sends its sound and image to every other one. */
export const roomCapacity = 8;

/** A page of which nothing was heard for that long is gone. */
export const roomSilenceMs = 45_000;

/** A stream of news says at least so often that it is alive. */
export const roomPulseMs = 15_000;

/** What somebody shows and does. */
export type RoomState = { microphone: boolean; camera: boolean; screen: boolean; hand: boolean };

export type RoomPeer = {
  /** The page. */
  id: string;
  membershipId: string;
  name: string;
  /** May ask others to mute. */
  leads: boolean;
  state: RoomState;
};

/**
 * What one page tells another. `link` names the connection that the sender holds and `re` the one it answers, so that a
 * page that has begun anew is told from what it was before.
 */
export type RoomSignal =
  /** Asks for an offer, or for another way where the connection is lost. */
  | { kind: 'hello'; link: string }
  | { kind: 'description'; link: string; re: string | null; description: RoomDescription }
  | { kind: 'candidate'; link: string; re: string | null; candidate: RoomCandidate | null }
  /** A trainer asks for silence. */
  | { kind: 'mute' }
  /** The sender has left. */
  | { kind: 'bye' };

export type RoomDescription = { type: 'offer' | 'answer' | 'pranswer' | 'rollback'; sdp: string };

export type RoomCandidate = {
  candidate: string;
  sdpMid?: string | null;
  sdpMLineIndex?: number | null;
  usernameFragment?: string | null;
};

export type RoomMessage = {
  id: string;
  membershipId: string;
  name: string;
  text: string;
  /** ISO, by the business clock. */
  sentAt: string;
};

/** What a page in a room hears of. `gone`: it was away for too long and must enter again. */
export type RoomNews =
  | { kind: 'roster'; peers: RoomPeer[] }
  | { kind: 'messages'; messages: RoomMessage[] }
  | { kind: 'signals'; signals: { from: string; signal: RoomSignal }[] }
  | { kind: 'gone' }
  | { kind: 'shut'; code: string };
