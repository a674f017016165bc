import { imageTypes, maximumImageBytes } from '~/domain/courses/image-files';
import { receiveFile, type IncomingFile, type ReceivedFile } from '~/integrations/files/receive-file.server';

export type { IncomingFile } from '~/integrations/files/receive-file.server';

/** As {@link receiveFile}, for images only. */
export function receiveImage(organizationId: string, incoming: IncomingFile): Promise<ReceivedFile> {
  return receiveFile(organizationId, incoming, { types: imageTypes, maximumBytes: maximumImageBytes });
}
