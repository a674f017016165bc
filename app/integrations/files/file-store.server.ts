import type { ReadableStream } from 'node:stream/web';

export type StoreName = 'disk' | 'uploadcare';

/** Bytes from `from` up to and with `to`, counted from 0. */
export type ByteRange = { from: number; to: number };

/** A file that is read when it is sent, whole or in part. */
export type ReadableFile = {
  name: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  read: (range?: ByteRange) => Promise<ReadableStream<Uint8Array>>;
};

export type FileStore = {
  name: StoreName;
  /** Keeps the whole content under a new key, or nothing at all when reading it fails. */
  put: (
    content: AsyncIterable<Uint8Array>,
    about: { organizationId: string; name: string; mediaType: string },
  ) => Promise<{ key: string; bytes: number; sha256: string }>;
  open: (key: string, range?: ByteRange) => Promise<ReadableStream<Uint8Array>>;
  /** Where browsers may fetch it themselves; null when it goes through us. */
  address: (key: string) => string | null;
  remove: (key: string) => Promise<void>;
  /** Null where nothing can be left behind on our side. */
  leftovers: Leftovers | null;
};

/** What may lie in a store of ours without being of use, since a process was killed; ages are real time. */
export type Leftovers = {
  /** Removes contents whose writing stopped before an instant, and tells how many; a dry run only counts. */
  removeUnfinished: (before: Date, how: { dryRun: boolean }) => Promise<number>;
  /** The organizations that have contents here. */
  organizations: () => Promise<string[]>;
  /** The keys of an organization's contents that were kept before an instant. */
  keysKeptBefore: (before: Date, organizationId: string) => Promise<string[]>;
  /** Removes the whole folder of an organization; where there is none, nothing. */
  removeOrganization: (organizationId: string) => Promise<void>;
};
