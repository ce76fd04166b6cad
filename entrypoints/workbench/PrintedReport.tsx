import { useEffect, useEffectEvent } from 'react';
import { createPortal } from 'react-dom';
import { figure, findings as findingsWord, SEVERITIES, verdictLine } from '@/components/check/words';
import type { PlacedFinding, Verdict } from '@/utils/judge';

/** The report for paper. Only this is printed; it goes when the print window closes. */
export function PrintedReport({
  verdict,
  findings,
  onPrinted,
}: {
  verdict: Verdict;
  findings: PlacedFinding[];
  onPrinted: () => void;
}) {
  const printed = useEffectEvent(onPrinted);
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      window.print();
      printed();
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, []);
  const total = verdict.counts.error + verdict.counts.warning + verdict.counts.info;
  return createPortal(
    <section className="wb-print">
      <h1>{verdict.name}</h1>
      <p>
        {verdictLine(verdict)}. Проверено {new Date().toLocaleDateString('ru')}.
        {findings.length < total ? ` Напечатано ${figure(findings.length)} из ${findingsWord(total)}.` : ''}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">Ячейка</th>
            <th scope="col">Важность</th>
            <th scope="col">Что не так и что сделать</th>
          </tr>
        </thead>
        <tbody>
          {findings.map(({ index, sheet, cell, severity, message }) => (
            <tr key={index}>
              <td>{cell === '' ? 'файл' : verdict.sheets.length > 1 ? `${sheet}, ${cell}` : cell}</td>
              <td>{SEVERITIES[severity].one}</td>
              <td>{message}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>,
    document.body,
  );
}
