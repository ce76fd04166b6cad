import { auditPage } from '@/utils/audit';
import type { PageAudit } from '@/utils/audit';
import { classAlone, createReader } from '@/utils/cabinet';
import type { ClassCardReading, PageReading, StudentReading } from '@/utils/cabinet';
import { observe } from '@/utils/dom';
import { classKey, completeness } from '@/utils/guidance';
import type {
  CabinetSettings,
  CollectedLook,
  CollectionRequest,
  LoadedScript,
  PageState,
  PanelPlace,
  SessionKnowledge,
} from '@/utils/messages';
import type { TeachAnswer } from '@/utils/page-map';
import { hasMenu } from '@/utils/ways';
import { createCollector, lookOf } from './collected';
import { createGathering } from './gathering';
import { createJobs } from './jobs';
import { pageState } from './page-state';
import { marksBesides } from './marks-besides';
import { createOnDemand } from './on-demand';
import { createPainter } from './paint';
import { createLazyPanel } from './panel-loader';
import type { MountOptions } from './panel/types';
import { createRootAttributes } from './root-attributes';
import { createScanning } from './scanning';
import { createStatusCache } from './status-cache';
import { pageIsDark } from './theme';
import { createUserJobs } from './user-jobs';

function students(reading: PageReading | undefined): StudentReading[] {
  return (reading?.rows ?? []).filter((row) => row.kind === 'student');
}

/** Nodes of ours: the panel, and rules of marks, which may be drawn between two scans. */
const isOurs = (node: Node): boolean =>
  node.nodeName === 'BVB-PANEL' ||
  node.nodeName === 'BVB-TEACH' ||
  (node instanceof HTMLStyleElement && node.hasAttribute('data-bvb-style'));

export interface OverlayOptions {
  document: Document;
  /** Ends everything: marks, panel, observers. */
  signal: AbortSignal;
  settings: CabinetSettings;
  /** ISO date of today. */
  today: () => string;
  /** HH:MM of now. */
  now: () => string;
  publish: (state: PageState) => void;
  openWorkbench: () => void;
  openOptions: () => void;
  openCollection: (request: CollectionRequest) => Promise<void>;
  keepPlacement: (place: PanelPlace) => void;
  collect: (look: CollectedLook) => Promise<number>;
  /** Tells the students on class cards and asks what this session knows. */
  session: (cards: { key: string; students: number }[]) => Promise<SessionKnowledge>;
  loginsHandedOut: () => void;
  teach: (answer: TeachAnswer) => Promise<{ overruled: boolean }>;
  /** Brings a script of ours into this tab. */
  loadScript: (name: LoadedScript) => Promise<void>;
}

export interface Overlay {
  /** What the popup shows; null until the first scan. */
  state(): PageState | null;
  setSettings(settings: CabinetSettings): void;
  /** Opens the panel, also on a page that was not recognised. */
  showPanel(): void;
}

/** Reads the page, marks it, and keeps both up with whatever the page does until the signal ends it. */
export function startOverlay(options: OverlayOptions): Overlay {
  const { document, signal } = options;
  let settings = options.settings;
  let onlyIssues = options.settings.placement?.onlyIssues ?? false;
  /** `reading` is what stands on screen; `audit` also knows the rows of the same list that stood there before. */
  let latest: {
    reading: PageReading;
    whole: PageReading;
    audit: PageAudit;
    readAt: string;
    dark: boolean;
    classHere: ClassCardReading | null;
  } | null = null;
  let seen: PageReading | null = null;
  let published: PageState | null = null;

  const reader = createReader(document, { maps: settings.pageMaps });
  const gathering = createGathering(() => document.location.pathname);
  const painter = createPainter(document, signal);
  const attributes = createRootAttributes(document);
  const statuses = createStatusCache();
  const jobs = createJobs(signal, () => show());
  const bring = createOnDemand(options.loadScript);
  let session: SessionKnowledge | null = null;
  /** About what the session was asked last. */
  let asked = '';
  let looksForMenu = { path: '', times: 0, found: false };
  const collect = createCollector(
    options.collect,
    (newStudents) => {
      if (!session || session.newStudents === newStudents) return;
      session = { ...session, newStudents };
      show();
    },
    () =>
      jobs.say(
        'Прочитанное здесь не попадёт в «Вся школа»: память, которую браузер даёт расширению, заполнена. Перезапустите браузер',
      ),
  );

  const userJobs = createUserJobs({
    document,
    signal,
    jobs,
    bring,
    statuses,
    read: refresh,
    current: () => students(latest?.reading),
    digest,
    describe: (element) => reader.describe(element),
    teach: options.teach,
  });

  const mounting: MountOptions = {
    document,
    signal,
    placement: settings.placement ?? undefined,
    onPlacement: options.keepPlacement,
    actions: {
      reveal: (key) => {
        const row = latest?.audit.rows.find((candidate) => candidate.key === key);
        if (row) painter.reveal(row);
      },
      setOnlyIssues: (on) => {
        onlyIssues = on;
        show();
      },
      clarifyStatuses: userJobs.clarifyStatuses,
      walkPages: userJobs.walkPages,
      stopJob: () => jobs.stop(),
      revealElement: (element) => painter.revealElement(element),
      say: (words) => jobs.say(words),
      loginsHandedOut: () => {
        options.loginsHandedOut();
        if (session) session = { ...session, newStudents: 0 };
        show();
      },
      teach: userJobs.teach,
      openCollection: () => {
        if (!latest) return;
        const { audit, whole } = latest;
        const people = audit.rows
          .filter(({ kind }) => kind === 'student')
          .map(({ name, className, issues }) => ({ name, className, issues }));
        const request = { people, read: completeness(audit, { reading: whole }) };
        void options
          .openCollection(request)
          .catch(() =>
            jobs.say(
              'Список не открылся: в памяти браузера для него нет места. Перезапустите браузер и повторите',
            ),
          );
      },
      openWorkbench: options.openWorkbench,
      openOptions: options.openOptions,
    },
  };
  const panel = createLazyPanel(mounting, bring);

  const scanning = createScanning(reader, document, signal, (reading) => {
    seen = reading;
    digest();
  });

  /** Audits and shows the last reading, with the statuses that were learnt since. */
  function digest(): void {
    if (!seen) return;
    const events = seen.rows.filter((row) => row.kind === 'event');
    const reading = { ...seen, rows: [...statuses.apply(students(seen)), ...events] };
    const whole = gathering.merge(reading);
    const audit = auditPage(whole, { today: options.today(), enabled: settings.enabled });
    const classHere = reading.page === 'other' && isCabinet(reading) ? classAlone(document) : null;
    latest = { reading, whole, audit, readAt: options.now(), dark: pageIsDark(document), classHere };
    show();
    askSession(reading, classHere);
    attributes.show(reading, latest.dark);
    collect(lookOf(reading, document.location.pathname, document.title, new Date().toISOString()));
  }

  /** The session is asked anew when another page is on screen, or when class cards say something new. */
  function askSession(reading: PageReading, classHere: ClassCardReading | null): void {
    if (!isCabinet(reading)) return;
    const cards = (classHere ? [classHere] : reading.classes).flatMap(
      ({ name, students: { state, ...fact } }) =>
        state === 'read' && 'value' in fact ? [{ key: classKey(name), students: fact.value }] : [],
    );
    const about = JSON.stringify([document.location.pathname, reading.page, reading.section, cards]);
    if (about === asked) return;
    asked = about;
    void options.session(cards).then(
      (known) => {
        session = known;
        show();
      },
      () => {
        asked = '';
      },
    );
  }

  /** A recognised page, or one under the cabinet's own menu, which is looked for a few times after each change of address. */
  function isCabinet({ page }: PageReading): boolean {
    if (page !== 'other') return true;
    const path = document.location.pathname;
    if (looksForMenu.path !== path) looksForMenu = { path, times: 0, found: false };
    if (!looksForMenu.found && looksForMenu.times < 8) {
      looksForMenu.times += 1;
      looksForMenu.found = hasMenu(document);
    }
    return looksForMenu.found;
  }

  /** Reads everything that is on screen now, keeping what was learnt of its drawings. */
  function refresh(): PageReading {
    scanning.scanNow(new Set<Node>([document.documentElement]));
    return latest?.reading ?? reader.read();
  }

  /** Paints and publishes what is known; called when facts, filters or a job's progress change. */
  function show(): void {
    if (!latest || signal.aborted) return;
    const { reading, whole, audit, readAt, dark, classHere } = latest;
    const onScreen = new Set(reading.rows);
    // All that looks at layout comes before the first write: the browser lays the page out once, in its own time.
    const marks = painter.plan(
      audit.rows.filter((row) => onScreen.has(row.reading)),
      { onlyIssues, ...marksBesides(reading, session?.classes ?? []) },
    );
    panel.update({
      reading: whole,
      audit,
      today: options.today(),
      job: jobs.current(),
      jobResult: jobs.result(),
      enabled: settings.enabled,
      deadlines: settings.deadlines,
      templates: settings.templates,
      classHere,
      knownClasses: session?.classes,
      newStudents: session?.newStudents,
      seen: session && isCabinet(reading) ? session.evidence : undefined,
      onlyIssues,
      dark,
      readAt,
    });
    if (reading.page !== 'other') painter.ready();
    marks.write();
    const state = pageState(audit, {
      reading: whole,
      today: options.today(),
      readAt,
      enabled: settings.enabled,
      classHere,
    });
    if (JSON.stringify(state) === JSON.stringify(published)) return;
    published = state;
    options.publish(state);
  }

  observe(document, (changed) => scanning.scan(changed), signal, {
    isOwn: isOurs,
    // A page that says it holds students and does not show them is worth following too, and so is one while it is read:
    // what changes meanwhile must not be missed.
    attentive: () =>
      scanning.isUnderWay() || seen?.page !== 'other' || seen.rows.length > 0 || seen.trouble !== null,
    stirred: (roots) => reader.stirred(roots),
  });
  document.defaultView?.addEventListener(
    'focus',
    () => {
      // Another tab may have shown more of the cabinet meanwhile.
      asked = '';
      if (latest) askSession(latest.reading, latest.classHere);
    },
    { signal },
  );
  document.defaultView?.addEventListener(
    'resize',
    () => {
      painter.remeasure();
      show();
    },
    { signal },
  );
  signal.addEventListener('abort', () => {
    painter.erase();
    attributes.erase();
  });
  scanning.scan();

  return {
    state: () => published,
    showPanel: () => panel.open(),
    setSettings: (next) => {
      settings = next;
      reader.setMaps(next.pageMaps);
      scanning.scanNow();
    },
  };
}
