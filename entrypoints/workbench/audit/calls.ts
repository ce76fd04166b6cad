import type {
  AuditFile,
  AuditQuery,
  AuditSource,
  AuditView,
  ChangesView,
  ComparisonView,
  Measure,
  OpenedFile,
  PrintView,
  SchoolFilter,
  SchoolSession,
  StudentWindow,
} from '@/utils/school';
import type { BuildOptions, ClassListReading, ImportBuild, Mapping } from '@/utils/classlist';
import type { KnownStudent, RosterReport } from '@/utils/roster';

interface Trouble {
  trouble: string;
}

/** What the audit's worker can be asked: name → arguments and answer. */
export interface Calls {
  start: { args: { today: string }; answer: null };
  open: { args: { file: Blob; name: string }; answer: OpenedFile };
  remove: { args: { id: number }; answer: null };
  session: { args: { session: SchoolSession }; answer: null };
  choose: { args: { use: AuditSource }; answer: null };
  view: { args: AuditQuery; answer: AuditView };
  people: { args: { filter: SchoolFilter; from: number; count: number }; answer: StudentWindow };
  known: { args: Record<string, never>; answer: KnownStudent[] };
  compare: { args: { file: Blob; name: string }; answer: ComparisonView | Trouble };
  changes: { args: { before: number; after: number }; answer: ChangesView | Trouble };
  print: { args: { filter: SchoolFilter; measures: Measure[]; title: string }; answer: PrintView | Trouble };
  make: {
    args: { kind: 'lists' | 'report'; filter: SchoolFilter; measures: Measure[]; title: string };
    answer: AuditFile | Trouble;
  };
  readList: { args: { file: Blob; name: string }; answer: ClassListReading };
  buildList: { args: { mappings: Mapping[]; options: BuildOptions }; answer: ImportBuild };
  makeList: {
    args: { mappings: Mapping[]; options: BuildOptions; name: string };
    answer: { file: AuditFile; report: RosterReport };
  };
}

/** How far the worker is: rows read, and the share of the whole, 0…1. */
export interface Progress {
  rows: number;
  share: number;
}
