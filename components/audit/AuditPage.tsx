import './audit.css';
import { useState } from 'react';
import type {
  AuditQuery,
  AuditView,
  ChangesView,
  ComparisonView,
  DayCounts,
  Measure,
  PrintView,
  SchoolFilter,
  StudentWindow,
} from '@/utils/school';
import { Progress } from '../parts/Progress';
import { EmptyState, ErrorState } from '../parts/States';
import { Tabs } from '../parts/Tabs';
import { Compare } from './Compare';
import { Handout } from './Handout';
import { Sources, type SourcesProps } from './Sources';
import { Summary } from './Summary';
import { Trends } from './Trends';

export interface AuditPageProps extends Omit<SourcesProps, 'view'> {
  view: AuditView | null;
  query: AuditQuery;
  /** A file is being read: words in units that people know, and 0…1. */
  work: { words: string; share: number } | null;
  /** What failed, as one sentence. */
  failed: string | null;
  onStop: () => void;
  onQuery: (query: AuditQuery) => void;
  load: (filter: SchoolFilter, from: number, count: number) => Promise<StudentWindow>;
  onCopy: (text: string) => void;
  compare: {
    busy: boolean;
    comparison: ComparisonView | { trouble: string } | null;
    changes: ChangesView | { trouble: string } | null;
    onCompare: (file: File) => void;
    onChanges: (before: number, after: number) => void;
    onUseInCheck: (() => void) | null;
  };
  trends: { history: readonly DayCounts[]; on: boolean; onSwitch: (on: boolean) => void; onWipe: () => void };
  handout: {
    trouble: string | null;
    busy: boolean;
    print: { view: PrintView; measures: Measure[] } | null;
    onMake: (kind: 'lists' | 'report', measures: Measure[]) => void;
    onPreview: (measures: Measure[]) => void;
    onPrint: () => void;
  };
}

type Part = 'summary' | 'compare' | 'trends' | 'handout';

/** The whole school on one page. Props only: it reads no storage and starts no worker. */
export function AuditPage(props: AuditPageProps) {
  const { view, query, work, failed, compare, trends, handout } = props;
  const [part, setPart] = useState<Part>('summary');
  const something = view !== null && view.use !== null;
  return (
    <div className="au">
      <Sources {...props} view={view} />
      {work ? <Progress words={work.words} share={work.share} onStop={props.onStop} /> : null}
      {failed === null ? null : <ErrorState title="Аудит прервался">{failed}</ErrorState>}
      <Tabs<Part>
        label="Аудит"
        tabs={[
          { id: 'summary', label: 'Сводка' },
          { id: 'compare', label: 'Сравнить' },
          { id: 'trends', label: 'По дням' },
          { id: 'handout', label: 'Раздать' },
        ]}
        chosen={part}
        onChoose={setPart}
      >
        {part === 'trends' ? (
          <Trends {...trends} />
        ) : !something ? (
          work ? (
            <EmptyState title="Файл читается">Сводка появится, когда он будет прочитан.</EmptyState>
          ) : (
            <EmptyState title="Считать пока нечего">
              Добавьте выгрузку платформы или откройте в кабинете дашборд «Ученики» и нажмите «Пройти все
              страницы».
            </EmptyState>
          )
        ) : part === 'summary' ? (
          <Summary
            view={view}
            query={query}
            onQuery={props.onQuery}
            load={props.load}
            onCopy={props.onCopy}
          />
        ) : part === 'compare' ? (
          <Compare view={view} {...compare} />
        ) : (
          <Handout view={view} {...handout} />
        )}
      </Tabs>
    </div>
  );
}
