import { clsx } from 'clsx';

/** The picture of a course; without one, its initial on a quiet ground, so that cards of a list stay alike. */
export function CourseCover({
  fileId,
  title,
  className,
}: {
  fileId: string | null;
  title: string;
  className?: string;
}) {
  if (fileId) {
    return (
      <img
        src={`/files/${fileId}`}
        alt=""
        loading="lazy"
        className={clsx('aspect-video w-full bg-sunken object-cover', className)}
      />
    );
  }
  return (
    <div
      aria-hidden="true"
      className={clsx(
        'relative grid aspect-video w-full place-content-center overflow-hidden bg-accent-soft',
        className,
      )}
    >
      <span className="absolute -top-1/4 -right-1/6 size-3/5 rounded-full bg-accent/8" />
      <span className="absolute -bottom-1/3 -left-1/6 size-4/5 rounded-full bg-accent/6" />
      <span className="relative text-4xl font-[640] text-accent-text">
        {[...title.trim()][0]?.toUpperCase() ?? '·'}
      </span>
    </div>
  );
}
