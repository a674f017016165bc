export type SendingFile = {
  /** What to say where the server gave no reason. */
  failed: string;
  onProgress: (ratio: number) => void;
  signal: AbortSignal;
};

/** Sends a file as it is, with progress; rejects with an Error that says why it was not taken, in the reader's words. */
export function sendFile<Answer>(
  url: string,
  file: File,
  { failed, onProgress, signal }: SendingFile,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.responseType = 'json';
    request.setRequestHeader('X-File-Name', encodeURIComponent(file.name));
    request.setRequestHeader('Content-Type', file.type || 'application/octet-stream');
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      const answer = request.response as (Answer & { refusal?: { message: string } }) | null;
      if (request.status === 201 && answer) resolve(answer);
      else reject(new Error(answer?.refusal?.message ?? failed));
    };
    request.onerror = () => reject(new Error(failed));
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}
