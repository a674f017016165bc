import type { ReactNode } from 'react';

/** A part of the gallery, with an anchor. */
export function GallerySection({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="scroll-mt-28 py-10">
      <h2 id={`${id}-title`} className="mb-6 text-xl">
        {title}
      </h2>
      <div className="flex flex-col gap-8">{children}</div>
    </section>
  );
}
