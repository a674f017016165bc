import { sendFile, type SendingFile } from '../../primitives/send-file';

export type UploadedImage = { id: string; width: number | null; height: number | null };

/** Sends an image with progress; rejects with an Error that says why it was not taken, in the reader's words. */
export function uploadImage(
  file: File,
  { purpose, ...sending }: SendingFile & { purpose: 'lesson-image' | 'course-cover' | 'logo' },
): Promise<UploadedImage> {
  return sendFile<UploadedImage>(`/files?purpose=${purpose}`, file, sending);
}
