// The worker of learners' pages: what is asked goes to the network, always. Where there is none, a page of ours says so.
// No page of a person is ever kept: the cache holds the three files named here and nothing else.
const cacheName = 'assidu-offline-1';
const offlinePage = '/offline.html';
const kept = [offlinePage, '/offline.css', '/icons/icon.svg'];

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(cacheName)
      .then((cache) => cache.addAll(kept.map((path) => new Request(path, { cache: 'reload' }))))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== cacheName).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  const { origin, pathname } = new URL(request.url);
  const own = origin === self.location.origin && kept.includes(pathname);
  if (!own && request.mode !== 'navigate') return;
  event.respondWith(
    fetch(request).catch(async () => (await caches.match(own ? pathname : offlinePage)) ?? Response.error()),
  );
});
