import { useId } from 'react';
import './settings.css';
import {
  type CampaignDates,
  campaignProblems,
  type DeadlineKey,
  deadlineFor,
  KNOWN_CAMPAIGNS,
  schoolYearFrom,
  schoolYears,
} from '@/utils/campaign';
import { deadlineWords } from '@/utils/guidance';
import { Button } from '../parts/Button';
import { Shape } from '../parts/Shape';
import { LockedMark } from './LockedMark';

const DATES: readonly (readonly [DeadlineKey, string])[] = [
  ['scansUntil', 'Сканы: последний день'],
  ['originalsUntil', 'Оригиналы: последний день'],
  ['deletionFrom', 'Удаление профилей: с дня'],
];

/** One date of a year: typed, and said back in words as seen from today. */
function DateField({
  label,
  words,
  date,
  problem,
  onChange,
}: {
  label: string;
  words: string;
  date: string;
  problem: string | undefined;
  onChange: (date: string) => void;
}) {
  const id = useId();
  return (
    <div className="bvb-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="date"
        className="bvb-input"
        value={date}
        max="2099-12-31"
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
      <span id={`${id}-hint`} className="bvb-hint" role="status">
        {words}
        {problem === undefined ? null : (
          <span className="bvb-tone-amber set-problem">
            <Shape name="triangle" /> {problem}
          </span>
        )}
      </span>
    </div>
  );
}

function wordsOf(key: DeadlineKey, dates: CampaignDates, today: string): string {
  return deadlineWords(deadlineFor(key, dates[key], today));
}

/** Dates that cannot be changed here, in words. */
function Told({ dates, today }: { dates: CampaignDates; today: string }) {
  return (
    <ul className="set-told">
      {DATES.map(([key]) => (
        <li key={key}>{wordsOf(key, dates, today)}</li>
      ))}
    </ul>
  );
}

/**
 * Dates of the campaigns by school year, the latest first: what the instruction says, what the district has set, and
 * what the user enters himself.
 */
export function CampaignEditor({
  campaigns,
  locked,
  today,
  onChange,
}: {
  /** The dates that hold apart from the built-in ones. */
  campaigns: readonly CampaignDates[];
  /** School years that the district has set. */
  locked: readonly string[];
  /** ISO date. */
  today: string;
  onChange: (campaigns: CampaignDates[]) => void;
}) {
  const current = schoolYears(today).offered;
  const years = [
    ...new Set([current, ...[...campaigns, ...KNOWN_CAMPAIGNS].map(({ schoolYear }) => schoolYear)]),
  ].toSorted((a, b) => b.localeCompare(a));
  const next = schoolYearFrom(Number((years[0] ?? current).slice(0, 4)) + 1);
  const change = (dates: CampaignDates) => {
    onChange([...campaigns.filter(({ schoolYear }) => schoolYear !== dates.schoolYear), dates]);
  };
  const set = (dates: CampaignDates, key: DeadlineKey, date: string) => {
    const others = Object.fromEntries(Object.entries(dates).filter(([name]) => name !== key));
    change({ ...others, schoolYear: dates.schoolYear, ...(date === '' ? {} : { [key]: date }) });
  };
  return (
    <div className="set-years">
      {years.map((year) => {
        const given = campaigns.find(({ schoolYear }) => schoolYear === year);
        const known = KNOWN_CAMPAIGNS.find(({ schoolYear }) => schoolYear === year);
        const isLocked = locked.includes(year);
        const dates = given ?? known ?? { schoolYear: year };
        const problems = campaignProblems(dates);
        return (
          <fieldset key={year} className="set-year">
            <legend>
              {year}
              {year === current ? ', этот учебный год' : ''} {isLocked ? <LockedMark /> : null}
            </legend>
            {isLocked || (known && !given) ? (
              <>
                <Told dates={dates} today={today} />
                {isLocked ? null : <p className="bvb-hint">Так сказано в инструкции.</p>}
              </>
            ) : (
              <>
                <div className="set-dates">
                  {DATES.map(([key, label]) => (
                    <DateField
                      key={key}
                      label={label}
                      date={dates[key] ?? ''}
                      words={wordsOf(key, dates, today)}
                      problem={problems[key]}
                      onChange={(date) => set(dates, key, date)}
                    />
                  ))}
                </div>
                {given ? (
                  <Button
                    size="small"
                    look="quiet"
                    className="set-remove"
                    onClick={() => onChange(campaigns.filter(({ schoolYear }) => schoolYear !== year))}
                  >
                    {known ? 'Вернуть сроки из инструкции' : `Очистить сроки ${year}`}
                  </Button>
                ) : null}
              </>
            )}
          </fieldset>
        );
      })}
      <div>
        <Button onClick={() => change({ schoolYear: next })}>Добавить {next} учебный год</Button>
      </div>
    </div>
  );
}
