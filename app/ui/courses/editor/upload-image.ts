export type UploadedImage = { id: string; width: number | null; height: number | null };

/** Sends an image with progress; rejects with an Error that says why it was not taken, in the reader's words. */
export function uploadImage(
  file: File,
  {
    purpose,
    failed,
    onProgress,
    signal,
  }: {
    purpose: 'lesson-image' | 'course-cover' | 'logo';
    failed: string;
    onProgress: (ratio: number) => void;
    signal: AbortSignal;
  },
): Promise<UploadedImage> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/files?purpose=${purpose}`);
    request.responseType = 'json';
    request.setRequestHeader('X-File-Name', encodeURIComponent(file.name));
    request.setRequestHeader('Content-Type', file.type || 'application/octet-stream');
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      const answer = request.response as (UploadedImage & { refusal?: { message: string } }) | null;
      if (request.status === 201 && answer) resolve(answer);
      else reject(new Error(answer?.refusal?.message ?? failed));
    };
    request.onerror = () => reject(new Error(failed));
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}
