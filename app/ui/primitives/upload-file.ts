import type { FilePurpose } from '~/domain/courses/file-purposes';
import type { UploadedFile } from '~/use-cases/courses/upload-file.server';
import { sendFile, type SendingFile } from './send-file';

/** Sends a file for a purpose, with progress; rejects with an Error that says why it was not taken, in words. */
export function uploadFile(
  purpose: FilePurpose,
  file: File,
  sending: SendingFile,
): Promise<UploadedFile & { url: string }> {
  return sendFile<UploadedFile & { url: string }>(`/files?purpose=${purpose}`, file, sending);
}
