const fileAddress = /\/files\/([0-9a-f-]{36})/;

/** The stored file that an address leads to, or null. */
export function fileIdIn(address: string | null | undefined): string | null {
  return fileAddress.exec(address ?? '')?.[1] ?? null;
}
