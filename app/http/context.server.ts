import type { Viewer } from '~/platform/session.server';

/** What the server hands to every loader and action of one HTTP request. */
export type RequestContext = {
  nonce: string;
  /** The caller's network address, behind trusted proxies only as they say. */
  address: string;
  /** Lets the page take script, frame and answers from a vendor's origin; for that answer alone. */
  admitVendor?: (origin: string) => void;
  /** Read once for the request, however many loaders ask. */
  viewer: () => Promise<Viewer | null>;
};

declare module '@remix-run/server-runtime' {
  interface AppLoadContext extends RequestContext {}
}
