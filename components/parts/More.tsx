import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from './Button';

/**
 * «Показать ещё»: pressed by hand, or by itself as it nears the screen.
 * @param shown how much is shown by now: with each growth the place is watched anew
 */
export function More({
  shown,
  children,
  onMore,
}: {
  shown: number;
  children: ReactNode;
  onMore: () => void;
}) {
  const place = useRef<HTMLDivElement>(null);
  const more = useRef(onMore);
  useEffect(() => {
    more.current = onMore;
  }, [onMore]);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const near = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) more.current();
      },
      { rootMargin: '400px 0px' },
    );
    near.observe(element);
    return () => {
      near.disconnect();
    };
  }, [shown]);
  return (
    <div ref={place}>
      <Button onClick={onMore}>{children}</Button>
    </div>
  );
}
