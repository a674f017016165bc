import { useEffect, useMemo } from 'react';
import { postJson } from '../courses/post-json';
import { PendingReports } from './pending-reports';

const retryMs = 15_000;
const byMember = new Map<string, PendingReports>();

/** The reports of this person in this browser, one queue for all pages; null on the server. */
function reportsOf(membershipId: string): PendingReports | null {
  if (typeof window === 'undefined') return null;
  let reports = byMember.get(membershipId);
  if (!reports) {
    reports = new PendingReports({
      storage: ownStorage(),
      storageKey: `assidu-reports:${membershipId}`,
      send: (url, body) => postJson(url, body, { keepalive: true }),
      now: () => new Date(),
    });
    byMember.set(membershipId, reports);
  }
  return reports;
}

function ownStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/** Keeps sending what waits: at once, when the network is back, and every quarter of a minute. */
export function useReports(membershipId: string): PendingReports | null {
  const reports = useMemo(() => reportsOf(membershipId), [membershipId]);
  useEffect(() => {
    if (!reports) return;
    const flush = () => void reports.flush();
    flush();
    window.addEventListener('online', flush);
    const timer = setInterval(flush, retryMs);
    return () => {
      window.removeEventListener('online', flush);
      clearInterval(timer);
    };
  }, [reports]);
  return reports;
}
