/** Where a stored file is fetched from. */
export const fileAddress = (fileId: string) => `/files/${fileId}`;
