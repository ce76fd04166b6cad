import type { Explanation } from '@/utils/cabinet';

const SUBJECTS: Readonly<Record<Explanation['subject'], string>> = {
  page: 'Страница',
  list: 'Список',
  column: 'Столбец',
  icon: 'Значок',
  row: 'Строка',
};

/** What was taken for what on this page, how surely, and on what evidence: for support and for the curious. */
export function Why({ why }: { why: readonly Explanation[] }) {
  if (why.length === 0)
    return <p className="soft">Об этой странице сказать нечего: на ней ничего не узнано.</p>;
  return (
    <ul className="stack">
      {why.map((line, index) => (
        <li key={index} className="note">
          <p>
            <b>
              {SUBJECTS[line.subject]}: {line.what}
            </b>
          </p>
          <p className="soft">
            {line.because}. Уверенность {Math.round(line.confidence * 100)}&nbsp;%
          </p>
        </li>
      ))}
    </ul>
  );
}
