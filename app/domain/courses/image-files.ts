/** The types of image that may be uploaded, each with the ending of its name. */
export const imageTypes: ReadonlyMap<string, string> = new Map([
  ['image/png', 'png'],
  ['image/jpeg', 'jpg'],
  ['image/webp', 'webp'],
  ['image/gif', 'gif'],
  ['image/avif', 'avif'],
]);

export const maximumImageBytes = 10_000_000;
