import { useEffect, useState } from 'react';
import { campaignFor } from '@/utils/campaign';
import { type CollectionList, collectionList } from '@/utils/guidance';
import { readSettings, takeCollection } from '@/utils/storage';
import { isoToday } from '@/utils/text';

/** What the tab knows of the list that the cabinet's page handed over. */
export type CollectionState =
  | { kind: 'none' }
  | { kind: 'loading' }
  /** The tab was reloaded or the browser restarted: the list was read once and is not kept. */
  | { kind: 'lost' }
  | { kind: 'here'; list: CollectionList };

const MARK = '#collection';

async function take(token: string): Promise<CollectionState> {
  const [request, { settings }] = await Promise.all([takeCollection(token), readSettings()]);
  if (!request) return { kind: 'lost' };
  const today = isoToday();
  const { deadlines } = campaignFor(today, settings.campaigns);
  return {
    kind: 'here',
    list: collectionList(request.people, { deadlines, today, read: request.read }),
  };
}

/**
 * The list that the address asks for. The key goes out of the address at once, and the list out of the store: a reload says that
 * it is gone instead of showing somebody else's session.
 */
export function useCollection(): CollectionState {
  const [state, setState] = useState<CollectionState>(() =>
    location.hash.startsWith(MARK) ? { kind: 'loading' } : { kind: 'none' },
  );
  useEffect(() => {
    if (!location.hash.startsWith(MARK)) return;
    const token = location.hash.slice(MARK.length + 1);
    history.replaceState(null, '', `${location.pathname}${MARK}`);
    take(token).then(setState, () => setState({ kind: 'lost' }));
  }, []);
  return state;
}
