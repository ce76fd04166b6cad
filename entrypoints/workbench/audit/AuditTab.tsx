import { useEffect, useSyncExternalStore } from 'react';
import { AuditPage } from '@/components/audit/AuditPage';
import { saveFile } from '@/utils/download';
import type { KnownStudent } from '@/utils/roster';
import { isoToday } from '@/utils/text';
import { AuditDesk } from './desk';
import { readSession, watchHistory, watchSession, wipeSession } from './store';

let held: AuditDesk | null = null;
/** One desk a page, so that another tab of the workbench costs no second reading. */
function desk(): AuditDesk {
  held ??= new AuditDesk(isoToday());
  return held;
}

/** The audit's tab: wires the page to its worker, to session memory and to the kept counts. */
export function AuditTab({ onKnown }: { onKnown?: (known: KnownStudent[]) => void }) {
  const audit = desk();
  const state = useSyncExternalStore(audit.subscribe, audit.snapshot);
  useEffect(() => {
    const ended = new AbortController();
    audit.readHistory();
    void readSession().then((session) => {
      if (!ended.signal.aborted) audit.setSession(session);
    });
    watchSession(audit.setSession, ended.signal);
    watchHistory(audit.showHistory, ended.signal);
    return () => {
      ended.abort();
    };
  }, [audit]);
  return (
    <AuditPage
      view={state.view}
      query={state.query}
      work={state.work}
      failed={state.failed}
      onStop={audit.stop}
      onFiles={audit.addFiles}
      onRemove={audit.remove}
      onUse={audit.use}
      onWipeSession={() => void wipeSession()}
      onQuery={audit.setQuery}
      load={audit.load}
      onCopy={(text) => void navigator.clipboard.writeText(text)}
      compare={{
        busy: state.busy,
        comparison: state.comparison,
        changes: state.changes,
        onCompare: audit.compare,
        onChanges: audit.changes,
        onUseInCheck: onKnown ? () => void audit.known().then(onKnown) : null,
      }}
      trends={{
        history: state.history,
        on: state.historyOn,
        onSwitch: audit.switchHistory,
        onWipe: audit.wipeHistory,
      }}
      handout={{
        trouble: state.trouble,
        busy: state.busy,
        print: state.print,
        onMake: (kind, measures) => {
          audit.make(kind, measures, saveFile);
        },
        onPreview: audit.preview,
        onPrint: () => {
          window.print();
        },
      }}
    />
  );
}
