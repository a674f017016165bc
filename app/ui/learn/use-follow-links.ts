import { useNavigate } from '@remix-run/react';
import type { MouseEvent } from 'react';

/**
 * Follows the plain links within an element as <Link> would, by one handler for all of them: a long list of links
 * then costs the server and the browser next to nothing. Without script they are links all the same.
 */
export function useFollowLinks() {
  const navigate = useNavigate();
  return (event: MouseEvent<HTMLElement>) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const otherwise = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (!link || otherwise || event.defaultPrevented || link.origin !== window.location.origin) return;
    event.preventDefault();
    navigate(`${link.pathname}${link.search}${link.hash}`);
  };
}
