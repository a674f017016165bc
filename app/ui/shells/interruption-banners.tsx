import { TriangleAlert } from 'lucide-react';
import { Banner } from './banner';

export type InterruptionShown = {
  id: string;
  kind: 'outage' | 'maintenance';
  name: string;
  text: string;
  short: string;
};

/** Outages that go on and maintenances announced, each in a strip above the page. */
export function InterruptionBanners({ interruptions }: { interruptions: readonly InterruptionShown[] }) {
  return interruptions.map(({ id, kind, name, text, short }) => (
    <Banner
      key={id}
      name={name}
      tone={kind === 'outage' ? 'danger' : 'warning'}
      icon={<TriangleAlert />}
      short={short}
    >
      {text}
    </Banner>
  ));
}
