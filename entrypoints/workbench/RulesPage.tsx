import { useId, useState } from 'react';
import { SEVERITIES } from '@/components/check/words';
import { Chip } from '@/components/parts/Chip';
import { type Rule, rules } from '@/utils/roster';
import { partRules } from './rule-parts';

/** What is checked, why, and how to mend it: made from the rules themselves. */
export function RulesPage() {
  const [sought, setSought] = useState('');
  const page = useId();
  const wanted = sought.trim().toLocaleLowerCase('ru');
  const shown = rules.filter(({ id, title, why, how }) =>
    `${id} ${title} ${why} ${how}`.toLocaleLowerCase('ru').includes(wanted),
  );
  const parts = partRules(shown);
  return (
    <article className="wb-rules">
      <div className="wb-rules-side">
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
          {shown.length === 0 ? 'Такого правила нет. Попробуйте другое слово.' : `Правил: ${shown.length}`}
        </p>
        <nav aria-label="Части правил">
          <ul>
            {parts.map(({ id, title, rules: own }) => (
              <li key={id}>
                <a href={`#${page}${id}`}>{title}</a>
                <span className="bvb-hint">{own.length}</span>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      <div className="wb-rules-parts">
        {parts.map(({ id, title, rules: own }) => (
          <section key={id} aria-labelledby={`${page}${id}`}>
            <h2 id={`${page}${id}`}>{title}</h2>
            <ul>
              {own.map((rule) => (
                <RuleCard key={rule.id} rule={rule} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </article>
  );
}

function RuleCard({ rule }: { rule: Rule }) {
  const { id, severity, title, why, how, source, fix, examples } = rule;
  const { tone, shape, heading } = SEVERITIES[severity];
  return (
    <li id={id} className="wb-rule">
      <h3>{title}</h3>
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
}
