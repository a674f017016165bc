import { checkHealth } from '~/http/health.server';

/** Public: for load balancers and monitors. */
export async function loader() {
  const health = await checkHealth();
  return Response.json(health, {
    status: health.status === 'ok' ? 200 : 503,
    headers: { 'Cache-Control': 'no-store' },
  });
}
