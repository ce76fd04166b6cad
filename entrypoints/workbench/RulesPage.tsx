import { useState } from 'react';
import { SEVERITIES } from '@/components/check/words';
import { Chip } from '@/components/parts/Chip';
import { rules } from '@/utils/roster';

/** What is checked, why, and how to mend it: made from the rules themselves. */
export function RulesPage() {
  const [sought, setSought] = useState('');
  const wanted = sought.trim().toLocaleLowerCase('ru');
  const shown = rules.filter(({ id, title, why, how }) =>
    `${id} ${title} ${why} ${how}`.toLocaleLowerCase('ru').includes(wanted),
  );
  return (
    <article className="wb-rules">
      <p>
        «Импорт не пройдёт» — так сказано в инструкции или значения нет. «Проверьте» — похоже на ошибку, но
        решать вам.
      </p>
      <input
        className="bvb-input"
        type="search"
        placeholder="Найти правило"
        aria-label="Найти правило"
        value={sought}
        onChange={(event) => {
          setSought(event.target.value);
        }}
      />
      <p role="status" className="bvb-hint">
        Правил: {shown.length}
      </p>
      <ul>
        {shown.map(({ id, severity, title, why, how, source, fix, examples }) => {
          const { tone, shape, heading } = SEVERITIES[severity];
          return (
            <li key={id} id={id}>
              <h2>{title}</h2>
              <p className="wb-rule-marks">
                <Chip tone={tone} shape={shape}>
                  {heading}
                </Chip>
                {source === '—' ? null : <span className="bvb-hint">Инструкция: {source}</span>}
                {fix === 'none' ? null : (
                  <span className="bvb-hint">
                    {fix === 'review' ? 'Исправление предлагаем' : 'Исправляем сами, где смысл один'}
                  </span>
                )}
              </p>
              <p>{why}</p>
              <p>{how}</p>
              {examples.fail.length > 0 ? (
                <details>
                  <summary>Примеры ({examples.fail.length})</summary>
                  <ul>
                    {examples.fail.map(({ text }) => (
                      <li key={text}>{text}</li>
                    ))}
                  </ul>
                </details>
              ) : null}
            </li>
          );
        })}
      </ul>
    </article>
  );
}
